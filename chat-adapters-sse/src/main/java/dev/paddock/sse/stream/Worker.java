package dev.paddock.sse.stream;

import dev.paddock.domain.UnavailableException;
import dev.paddock.sse.server.LogsByCorrelation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does one kind of work in the order it came. Safe for use by many threads. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService thread;

    public Worker(String name) {
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Something to do again and again: running it has {@code work} done soon, once however often that was asked for meanwhile. */
    public Runnable coalesced(Runnable work) {
        var asked = new AtomicBoolean();
        return () -> {
            if (asked.compareAndSet(false, true)) {
                run(() -> {
                    asked.set(false);
                    work.run();
                });
            }
        };
    }

    /** Has {@code work} done later; what it throws is logged. Does nothing once this is closed. */
    private void run(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("too late for more work", e);
        }
    }

    /** Has {@code work} done, and waits for what comes of it. */
    public <T> T await(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(LogsByCorrelation.carried(work), thread)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new UnavailableException("waited too long for the streams' thread", e);
        } catch (RejectedExecutionException e) {
            throw new UnavailableException("the server is stopping", e);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (UnavailableException e) {
            LOG.debug("the store can't be reached; tried again soon: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("streams may lack something", e);
        }
    }

    /** Does what is left to do, for up to two seconds, and takes no more. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }
}
