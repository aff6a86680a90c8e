package dev.paddock.sse.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts connections on which a request, its head or its body, goes silent or takes too long to arrive. The idle timeout does not: a byte
 * every few seconds is enough to keep it from running out, and while a body is waited for it means nothing. What answers a request,
 * however long it goes on, is none of its business. Safe for use by many threads.
 */
final class SlowRequests extends AbstractLifeCycle implements Connection.Listener {
    private static final int LOOKS = 8; // within the shortest time that can run out

    private final JettySetup.Patience patience;
    private final Predicate<Connection> bodyIsAwaited;
    private final Scheduler scheduler;
    private final Map<Connection, Progress> connections = new ConcurrentHashMap<>();

    /**
     * The state of a connection when it was last looked at. Times are on the scale of {@link System#nanoTime()}.
     *
     * @param requests whose heads had come, and
     * @param answers that had gone out, when it was last between two requests, and
     * @param bytes that had come by then
     * @param begun when bytes of a request were first seen, which is later than they came and never sooner
     * @param bytesSeen that had come
     * @param heard when more of them had last come
     */
    private record Progress(long requests, long answers, long bytes, long begun, long bytesSeen, long heard) {
        static Progress betweenRequests(Connection connection) {
            long bytes = connection.getBytesIn();
            return new Progress(connection.getMessagesIn(), connection.getMessagesOut(), bytes, 0, bytes, 0);
        }

        Progress seen(Connection connection, long now) {
            if (answers != connection.getMessagesOut() || bytes == connection.getBytesIn()) {
                return betweenRequests(connection);
            }
            long newBytes = connection.getBytesIn();
            boolean first = bytesSeen == bytes;
            return new Progress(
                    requests, answers, bytes, first ? now : begun, newBytes, newBytes == bytesSeen ? heard : now);
        }

        boolean hasBegun() {
            return bytesSeen != bytes;
        }

        boolean isHead(Connection connection) {
            return requests == connection.getMessagesIn();
        }

        boolean tooLong(JettySetup.Patience patience, long now) {
            return now - heard > patience.silence().toNanos()
                    || now - begun > patience.request().toNanos();
        }
    }

    /** Waits as long as {@code patience} says; {@code bodyIsAwaited} tells where a head is there and a body is not. */
    SlowRequests(JettySetup.Patience patience, Predicate<Connection> bodyIsAwaited, Scheduler scheduler) {
        this.patience = patience;
        this.bodyIsAwaited = bodyIsAwaited;
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, Progress.betweenRequests(connection));
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
        scheduler.schedule(this::sweep, patience.silence().toMillis() / LOOKS, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        connections.replaceAll(this::look);
        if (isRunning()) {
            sweepLater();
        }
    }

    private Progress look(Connection connection, Progress last) {
        long now = System.nanoTime();
        var progress = last.seen(connection, now);
        boolean arriving = progress.hasBegun() && (progress.isHead(connection) || bodyIsAwaited.test(connection));
        if (arriving && progress.tooLong(patience, now)) {
            connection.getEndPoint().close();
        }
        return progress;
    }
}
