package dev.paddock.sse.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts connections on which a request has been arriving for too long, its head or its body. The idle timeout does not: a byte every
 * few seconds is enough to keep it from running out. Safe for use by many threads.
 */
final class SlowRequests extends AbstractLifeCycle implements Connection.Listener {
    private final Duration patience;
    private final Scheduler scheduler;
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

    /**
     * The state of a connection when it last was between two requests, and how much had arrived when it was last looked at.
     *
     * @param since on the scale of {@link System#nanoTime()}
     */
    private record Progress(long requests, long answers, long bytes, long since, long bytesSeen) {
        static Progress of(Connection connection) {
            long bytes = connection.getBytesIn();
            return new Progress(
                    connection.getMessagesIn(), connection.getMessagesOut(), bytes, System.nanoTime(), bytes);
        }

        boolean isBetweenRequests(Connection connection) {
            return answers != connection.getMessagesOut() || bytes == connection.getBytesIn();
        }

        /** True if a request is not there in full: what answers one, however slowly, is none of our business. */
        boolean isArriving(Connection connection) {
            return requests == connection.getMessagesIn() || bytesSeen != connection.getBytesIn();
        }

        Progress seen(Connection connection) {
            return new Progress(requests, answers, bytes, since, connection.getBytesIn());
        }
    }

    SlowRequests(Duration patience, Scheduler scheduler) {
        this.patience = patience;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, Progress.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    protected void doStart() {
        sweepLater();
    }

    private void sweepLater() {
        scheduler.schedule(this::sweep, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        connections.replaceAll(this::look);
        if (isRunning()) {
            sweepLater();
        }
    }

    private Progress look(Connection connection, Progress last) {
        if (last.isBetweenRequests(connection)) {
            return Progress.of(connection);
        }
        if (last.isArriving(connection) && System.nanoTime() - last.since() > patience.toNanos()) {
            connection.getEndPoint().close();
        }
        return last.seen(connection);
    }
}
