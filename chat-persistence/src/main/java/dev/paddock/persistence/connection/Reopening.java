package dev.paddock.persistence.connection;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.file.EmbeddedFile;
import dev.paddock.persistence.sql.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outage of an embedded database, and its end. When H2 can't write, as on a full disk, it closes the file; what was committed in
 * memory and not forced is gone. From then on nobody is admitted; one thread waits until all connections were given back, opens the
 * file anew once there is room, tried every second, and has what may be untrue forgotten before others come in.
 */
final class Reopening implements Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final long FAREWELL_SECONDS = 15;

    private final Notice notice = new Notice();
    private final StoreSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Reopening::thread);
    private volatile HeldFile file;
    private volatile boolean lost;
    private boolean emptied; // belongs to the thread, as all that follows
    private @Nullable Pools pools;
    private @Nullable Recovery recovery;

    Reopening(StoreSettings settings, HeldFile file) {
        this.settings = settings;
        this.file = file;
    }

    @Override
    public void start(Pools toEmpty, Recovery toRun) {
        thread.execute(() -> {
            pools = toEmpty;
            recovery = toRun;
        });
        var unused = thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void admit() throws SQLException {
        if (lost) {
            throw new SQLException("the database is to be opened anew", Fault.H2_CLOSED);
        }
    }

    /** After a force that failed nobody knows what the file holds, whether H2 closed it or not. */
    @Override
    public boolean covers(SQLException failure, String sql) {
        if (!lost && (sql.equals(EmbeddedFile.FORCE) || file.isClosed())) {
            lose(failure);
        }
        return lost;
    }

    @Override
    public void givenBack() {
        if (!lost && file.isClosed()) {
            lose(new SQLException("the database is closed", Fault.H2_CLOSED));
        }
    }

    private synchronized void lose(SQLException failure) {
        if (!lost && !thread.isShutdown()) {
            notice.begin("its file can't be written: "
                    + words(failure).or(() -> words(file.panic())).orElse(Fault.name(failure)));
            lost = true;
            file.letGo();
            thread.execute(this::look);
        }
    }

    /** The words of the system about it, such as "No space left on device". */
    private static Optional<String> words(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof IOException && cause.getMessage() != null)
                .map(Throwable::getMessage)
                .reduce((outer, inner) -> inner);
    }

    private void look() {
        try {
            givenBack();
            if (lost && pools != null && recovery != null) {
                reopen(pools, recovery);
            }
        } catch (RuntimeException e) { // the next look may succeed
            LOG.debug("the database can't be opened yet ({})", Fault.name(e), e);
        }
    }

    private void reopen(Pools connections, Recovery toRun) {
        emptied = emptied || connections.empty();
        if (!emptied) {
            return;
        }
        file.close();
        if (file.hasRoom()) {
            admitTo(HeldFile.open(settings).orElseThrow(), connections, toRun);
        }
    }

    private void admitTo(HeldFile opened, Pools connections, Recovery toRun) {
        boolean recovered = false;
        try {
            opened.recover(toRun);
            recovered = true;
        } finally {
            if (!recovered) {
                opened.letGo();
                opened.close();
            }
        }
        file = opened;
        connections.fill();
        emptied = false;
        notice.end();
        lost = false;
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the database is still being opened anew");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "paddock-reopening");
        thread.setDaemon(true);
        return thread;
    }
}
