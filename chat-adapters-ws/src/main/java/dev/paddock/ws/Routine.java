package dev.paddock.ws;

import dev.paddock.contract.CloseCode;
import dev.paddock.domain.UnavailableException;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.SocketLimits;
import dev.paddock.ws.news.AccountNews;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work that the edge has to do every so often: news, departures that could not be noted, sessions that ran out. */
final class Routine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Routine.class);

    /** The time for which those who leave are gathered. */
    private static final long GATHERED_MILLIS = 50;

    private final EdgeUseCases useCases;
    private final Attendees attendees;
    private final AccountNews accountNews;
    private final Runnable often;
    private final SocketLimits limits;
    private final Executor threads;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Routine::thread);
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicBoolean noting = new AtomicBoolean();

    Routine(
            EdgeUseCases useCases,
            Attendees attendees,
            AccountNews accountNews,
            Runnable often,
            SocketLimits limits,
            Executor threads) {
        this.useCases = useCases;
        this.attendees = attendees;
        this.accountNews = accountNews;
        this.often = often;
        this.limits = limits;
        this.threads = threads;
    }

    void start() {
        every(100, often);
        every(GATHERED_MILLIS, this::noteDepartures);
        every(1000, this::everySecond);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void every(long millis, Runnable work) {
        var unused = clock.scheduleWithFixedDelay(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A clock whose work throws would stand still. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("routine work failed", e);
        }
    }

    private void everySecond() {
        if (underWay.compareAndSet(false, true)) { // the store may be slower than the clock
            threads.execute(() -> {
                try {
                    work();
                } finally {
                    underWay.set(false);
                }
            });
        }
    }

    private void work() {
        accountNews.forget();
        limits.prune();
        endExpired();
    }

    private void noteDepartures() {
        if (attendees.isAnyDepartureToNote() && noting.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    attendees.noteDepartures();
                } catch (UnavailableException e) {
                    LOG.debug("no departure is noted while the store is away: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("departures were not noted", e);
                } finally {
                    noting.set(false);
                }
            });
        }
    }

    private void endExpired() {
        var now = useCases.clock().instant();
        attendees.forEach(session -> {
            if (session.caller().hasExpired(now)) {
                session.close(CloseCode.SESSION_ENDED, "session over");
            }
        });
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "ws-routine");
        thread.setDaemon(true);
        return thread;
    }
}
