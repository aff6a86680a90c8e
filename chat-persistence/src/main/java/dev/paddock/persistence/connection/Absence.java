package dev.paddock.persistence.connection;

import dev.paddock.persistence.sql.Fault;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The outage of a database in another process: it begins when one statement fails for it, and is over when a later one succeeds. */
final class Absence implements Outage {
    private static final Pattern READS =
            Pattern.compile("\\s*(SELECT|SHOW)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final Notice notice = new Notice();
    private final BooleanSupplier claimed;
    private volatile boolean on;
    private boolean writesOnly;
    private long since;

    Absence(BooleanSupplier claimed) {
        this.claimed = claimed;
    }

    @Override
    public void admit() throws SQLException {
        if (!claimed.getAsBoolean()) {
            throw new SQLException("the claim to the database is lost", CANNOT_CONNECT_NOW);
        }
    }

    @Override
    public boolean covers(SQLException failure, String sql) {
        if (!Fault.isOutage(failure)) {
            return false;
        }
        begin(failure);
        return true;
    }

    private synchronized void begin(SQLException failure) {
        if (notice.begin(Fault.name(failure))) {
            since = System.nanoTime();
        }
        on = true;
        writesOnly = Fault.isForWritersOnly(failure);
    }

    /** Takes no notice of what began before the outage, which may still succeed in it, and of what only reads on a full disk. */
    @Override
    public void served(String sql, long nanos) {
        if (on) {
            end(sql, System.nanoTime() - nanos);
        }
    }

    private synchronized void end(String sql, long began) {
        if (began - since > 0 && !(writesOnly && READS.matcher(sql).matches())) {
            on = false;
            notice.end();
        }
    }
}
