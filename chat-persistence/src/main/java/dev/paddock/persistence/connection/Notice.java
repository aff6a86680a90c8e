package dev.paddock.persistence.connection;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines in the log about a database that is away: one line when that begins and one when it is over. Thread-safe. */
final class Notice {
    private static final Logger LOG = LoggerFactory.getLogger(Notice.class);

    private boolean on;
    private long since;

    /** Says that it begins, unless it was said; returns whether it was not. */
    synchronized boolean begin(String reason) {
        if (on) {
            return false;
        }
        on = true;
        since = System.nanoTime();
        LOG.warn("the database is away ({}): nothing is stored or acknowledged until it is back", reason);
        return true;
    }

    /** Says that it is over, if it was on. */
    synchronized void end() {
        if (on) {
            on = false;
            LOG.warn("the database is back after {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
        }
    }
}
