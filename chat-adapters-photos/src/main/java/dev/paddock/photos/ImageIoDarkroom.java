package dev.paddock.photos;

import dev.paddock.domain.photo.Darkroom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The darkroom that works with ImageIO: on two threads of its own, each picture for five seconds at most. One that goes on after it was
 * given up keeps its thread until it ends, so that never more than two are at work. Safe for use by many threads.
 */
public final class ImageIoDarkroom implements Darkroom, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDarkroom.class);
    private static final int THREADS = 2;
    private static final int WAITING = 6;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long WORK_MILLIS = 5_000;

    /** The pixels of a telephone's picture, which need not be thinned out; fewer where there is little memory. */
    private static final long MOST_DECODED = 13_000_000;

    private static final int BYTES_A_PIXEL = 40;

    private final long workMillis;
    private final long mostDecoded;
    private final ThreadPoolExecutor threads;

    public ImageIoDarkroom() {
        this(WORK_MILLIS, Math.min(MOST_DECODED, Runtime.getRuntime().maxMemory() / BYTES_A_PIXEL));
    }

    ImageIoDarkroom(long workMillis, long mostDecoded) {
        this.workMillis = workMillis;
        this.mostDecoded = mostDecoded;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), ImageIoDarkroom::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Developing develop(byte[] original) {
        var work = new Work(new Original(original), mostDecoded);
        var task = new FutureTask<>(work);
        try {
            threads.execute(task);
            if (!work.awaitBegin(PATIENCE_MILLIS)) {
                work.giveUp();
                threads.remove(task);
                return new Developing.Busy();
            }
            return task.get(workMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return new Developing.Busy();
        } catch (TimeoutException e) {
            work.giveUp();
            return new Developing.Unusable("This picture takes too long to read; make it smaller.");
        } catch (InterruptedException e) {
            work.giveUp();
            Thread.currentThread().interrupt();
            return new Developing.Busy();
        } catch (ExecutionException e) { // no exception is left: this is an error
            LOG.error("the darkroom stumbled, and goes on", e.getCause());
            return new Developing.Busy();
        }
    }

    /** Takes no more; what is at work comes to its end by itself. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-darkroom");
        thread.setDaemon(true);
        return thread;
    }
}
