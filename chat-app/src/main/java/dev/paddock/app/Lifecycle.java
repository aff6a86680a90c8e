package dev.paddock.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, and how it ends: on SIGTERM, or when the start fails, everything is closed in the reverse order of its opening,
 * and the process ends with the exit code that says why. Thread-safe.
 */
final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
    /** Within ten seconds all is over, the JVM's own end included. */
    private static final Duration PATIENCE = Duration.ofMillis(9_500);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean ending;
    private volatile int exitCode;

    private Lifecycle() {}

    static Lifecycle begin() {
        var lifecycle = new Lifecycle();
        Runtime.getRuntime().addShutdownHook(new Thread(lifecycle::end, "paddock-end"));
        return lifecycle;
    }

    /** Has {@code resource} closed at the end, before whatever was opened earlier; at once if the end has come already. */
    <T extends AutoCloseable> T opened(T resource) {
        synchronized (open) {
            if (!ending) {
                open.push(resource);
                return resource;
            }
        }
        close(resource);
        return resource;
    }

    /** Ends the process with {@code code} and one line on stderr. */
    void fail(int code, @Nullable String reason) {
        exitCode = code;
        System.err.println(
                "paddock: " + String.valueOf(reason).lines().findFirst().orElse(""));
        System.exit(code);
    }

    /** Halts, since the JVM by itself would report the signal, 143, as its exit code. */
    private void end() {
        var closed = new CountDownLatch(1);
        var closing = new Thread(
                () -> {
                    closeAll();
                    closed.countDown();
                },
                "paddock-closing");
        closing.setDaemon(true);
        closing.start();
        try {
            if (!closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("not all was closed within {}; what was not acknowledged is lost", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    private void closeAll() {
        AutoCloseable next;
        while ((next = nextToClose()) != null) {
            close(next);
        }
    }

    private @Nullable AutoCloseable nextToClose() {
        synchronized (open) {
            ending = true;
            return open.poll();
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.error("closing {} failed", resource, e);
        }
    }
}
