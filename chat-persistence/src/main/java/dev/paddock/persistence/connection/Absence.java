package dev.paddock.persistence.connection;

import dev.paddock.persistence.sql.Fault;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outage of a database in another process: it begins when one statement fails for it, and is over when a later one succeeds. Until
 * then nobody is admitted, so that a crowd is refused at once and not one after the other as each finds out; one thread looks
 * whether the database is back. While it can't write, and can be read, all are admitted.
 */
final class Absence implements Outage {
    private static final Pattern READS =
            Pattern.compile("\\s*(SELECT|SHOW)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final long PERIOD_MILLIS = 250;
    private static final String NO_CONNECTION = "08000";
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final Notice notice = new Notice();
    private final BooleanSupplier claimed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Absence::thread);
    private volatile @Nullable Pools pools;
    private volatile boolean on;
    private volatile boolean writesOnly;
    private long since;

    Absence(BooleanSupplier claimed) {
        this.claimed = claimed;
    }

    @Override
    public void start(Pools toLookInto, Recovery recovery) {
        pools = toLookInto;
        var unused = thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void admit() throws SQLException {
        if (!claimed.getAsBoolean()) {
            throw new SQLException("the claim to the database is lost", CANNOT_CONNECT_NOW);
        }
        if (isAway() && pools != null) {
            throw new SQLException("the database is away", NO_CONNECTION);
        }
    }

    private boolean isAway() {
        return on && !writesOnly;
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
        boolean first = notice.begin(Fault.name(failure));
        if (first) {
            since = System.nanoTime();
        }
        writesOnly = Fault.isForWritersOnly(failure);
        on = true;
        if (first && !thread.isShutdown()) {
            thread.execute(this::look); // it may be one connection that broke, and nobody else need notice
        }
    }

    private void look() {
        var asked = pools;
        if (isAway() && asked != null) {
            long began = System.nanoTime();
            if (asked.answers()) {
                end("", began);
            }
        }
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

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-absence");
        thread.setDaemon(true);
        return thread;
    }
}
