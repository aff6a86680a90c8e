package dev.paddock.persistence.node;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.StoreUnreachableException;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.sql.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doorbell that PostgreSQL is: {@code NOTIFY} after the commit and never in it, as it takes a lock of the whole database until the disk has the
 * commit; from a connection of its own that waits for no disk. What is told beside goes into {@code node_news} by the same statement. A connection that is
 * lost is opened again; until then everybody goes by looking every second.
 */
public final class PostgresDoorbell implements Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDoorbell.class);
    private static final String CHANNEL = "paddock_nodes";
    private static final String RING = "SELECT pg_notify('" + CHANNEL + "', ?)";
    private static final String TELL_AND_RING =
            "WITH told AS (INSERT INTO node_news (epoch, n, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING) " + RING;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long RETRY_MILLIS = 500;
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long FAREWELL_MILLIS = 1_000;
    private static final int MOST_NEWS = 10_000;
    private static final int MOST_CHARACTERS = 500_000;

    private final StoreSettings settings;
    private final NodeLease lease;
    private final Thread ringer = new Thread(this::ringAgainAndAgain, "paddock-doorbell");
    private final List<String> untold = new ArrayList<>(); // guarded by itself
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean closing;
    private @Nullable Connection ringing; // the ringer's
    private @Nullable Connection listening; // that of who awaits
    private long checkedAt;
    private long told; // the ringer's

    public PostgresDoorbell(StoreSettings settings, NodeLease lease) {
        this.settings = settings;
        this.lease = lease;
        ringer.setDaemon(true);
    }

    public PostgresDoorbell start() {
        ringer.start();
        return this;
    }

    @Override
    public boolean isHeard() {
        return true;
    }

    @Override
    public void ring(List<String> news) {
        if (!news.isEmpty()) {
            synchronized (untold) {
                if (untold.size()
                        < MOST_NEWS) { // while the database is away: fleeting as they are, the oldest tell most
                    untold.addAll(news);
                }
            }
        }
        wanted.set(true);
        LockSupport.unpark(ringer);
    }

    private void ringAgainAndAgain() {
        while (!closing) {
            if (!wanted.getAndSet(false)) {
                LockSupport.park(this);
            } else {
                ringOnce();
                pause(PAUSE_NANOS);
            }
        }
        if (wanted.get()) {
            ringOnce();
        }
        ringing = closed(ringing);
    }

    private void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closing; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void ringOnce() {
        var news = take();
        try {
            var connection = ringing == null ? open("SET synchronous_commit = off") : ringing;
            ringing = connection;
            send(connection, news);
        } catch (SQLException | StoreUnreachableException e) {
            LOG.debug("the doorbell can't be rung ({})", Fault.name(e));
            ringing = closed(ringing);
            synchronized (untold) {
                untold.addAll(0, news);
            }
            wanted.set(true);
            pause(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
    }

    private List<String> take() {
        synchronized (untold) {
            int characters = 0;
            int count = 0;
            while (count < untold.size() && characters < MOST_CHARACTERS) {
                characters += untold.get(count++).length() + 1;
            }
            var some = List.copyOf(untold.subList(0, count));
            untold.subList(0, count).clear();
            if (!untold.isEmpty()) {
                wanted.set(true);
            }
            return some;
        }
    }

    private void send(Connection connection, List<String> news) throws SQLException {
        long epoch = lease.epoch();
        try (var statement = connection.prepareStatement(news.isEmpty() ? RING : TELL_AND_RING)) {
            int place = 1;
            if (!news.isEmpty()) {
                statement.setLong(place++, epoch);
                statement.setLong(place++, ++told);
                statement.setString(place++, String.join("\n", news));
            }
            statement.setString(place, String.valueOf(epoch));
            statement.execute();
        }
    }

    @Override
    public void await(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            if (listening == null) {
                listening = open("LISTEN " + CHANNEL);
                checkedAt = System.nanoTime();
                return; // whatever was rung before is not heard any more
            }
            for (long left = millis; left > 0; left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
                if (isRung(listening, (int) left)) {
                    return;
                }
            }
            check(listening);
        } catch (SQLException | StoreUnreachableException e) {
            LOG.debug("the doorbell can't be heard ({})", Fault.name(e));
            listening = closed(listening);
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left > 0) {
                Thread.sleep(left);
            }
        }
    }

    private boolean isRung(Connection connection, int millis) throws SQLException {
        var own = String.valueOf(lease.epoch());
        var rings = connection.unwrap(PGConnection.class).getNotifications(millis);
        boolean rung = false;
        for (int i = 0; rings != null && i < rings.length; i++) {
            rung |= !rings[i].getParameter().equals(own);
        }
        return rung;
    }

    /** A connection that is dead without anybody having said so is as silent as one on which nobody rings. */
    private void check(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - checkedAt > CHECK_NANOS) {
            checkedAt = now;
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is dead", "08006");
            }
        }
    }

    private Connection open(String first) throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "paddock-doorbell");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "2");
        properties.setProperty("socketTimeout", "2");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = Preparation.connectionTo(settings, properties);
        boolean ready = false;
        try (var statement = connection.createStatement()) {
            statement.execute(first);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    private static @Nullable Connection closed(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("a connection of the doorbell was gone ({})", Fault.name(e));
            }
        }
        return null;
    }

    /** To be called once nobody awaits any more. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(ringer);
        try {
            ringer.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listening = closed(listening);
    }
}
