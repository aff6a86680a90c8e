package dev.paddock.persistence.file;

import dev.paddock.persistence.sql.Fault;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The housekeeping of an embedded database's file while it is open. Each commit writes the pages it touched into a new chunk, and a
 * chunk is free H2's retention time after the last of its pages was replaced. What keeps it is mostly a page or two: they are copied
 * into the next chunk, a quarter of a megabyte at most four times a second, while more than half of the file is dead. New chunks go
 * where there is room nearest to the file's beginning, and what is free at its end goes back to the system with the next one.
 *
 * <p>H2 would do so in a thread of its own, which does not run here ({@link EmbeddedFile}), and move whole chunks besides, up to
 * 40 MB at a time, while all writers wait.
 */
public final class FileSpace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileSpace.class);
    private static final long PERIOD_MILLIS = 250;
    private static final long FAREWELL_SECONDS = 5;

    /** The file is left alone as long as it has no more bytes than twice what is alive and these. */
    private static final long SLACK = 16L << 20;

    /** The most bytes of pages that are copied at a time. */
    private static final int COPIED = 256 << 10;

    /** Chunks that may be copied and are fuller than this, all in all, are left alone: copying them would free little. */
    private static final int FULL_PERCENT = 60;

    private static final String FULLNESS_OF_OLD_CHUNKS = "info.CHUNKS_FILL_RATE_RW";

    private final Jdbi jdbi;
    private final SharedForce force;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(FileSpace::thread);

    public FileSpace(Jdbi jdbi, SharedForce force) {
        this.jdbi = jdbi;
        this.force = force;
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            jdbi.useHandle(this::tidy);
        } catch (RuntimeException e) { // the database is closed or away: whoever needs it says so
            LOG.debug("the file's space can't be looked after ({})", Fault.name(e));
        }
    }

    /** Frees some of the dead space, if there is much that can be had; returns whether there was. */
    boolean tidy(Handle handle) {
        var store = EmbeddedFile.of(handle).filter(open -> !open.isClosed()).orElse(null);
        if (store == null || isLean(store.getFileStore()) || fullnessOfOldChunks(store) > FULL_PERCENT) {
            return false;
        }
        boolean copied = store.compact(100, COPIED);
        if (copied) {
            force.force(handle); // until the copies are in the file, the originals are needed
        }
        return copied;
    }

    private static boolean isLean(FileStore<?> file) {
        long alive = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
        return file.size() <= 2 * alive + SLACK;
    }

    /** The percentage of bytes in chunks past their retention time that is alive. */
    private static int fullnessOfOldChunks(MVStore store) {
        var percent = new AtomicInteger(100);
        store.populateInfo((name, value) -> {
            if (name.equals(FULLNESS_OF_OLD_CHUNKS)) {
                percent.set(Integer.parseInt(value));
            }
        });
        return percent.get();
    }

    /** Ends without interrupting, as a thread that is interrupted in the database does harm there. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the housekeeping of the database's file still goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-file-space");
        thread.setDaemon(true);
        return thread;
    }
}
