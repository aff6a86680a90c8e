package dev.paddock.ws;

import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * By what all is found in the logs that one command brought about, down to the database.
 *
 * @param id the connection's name, and behind it the command's own id where that is fit for a log
 */
record Correlation(String id) {
    private static final String KEY = "correlationId";
    private static final Pattern FIT_FOR_A_LOG = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    static Correlation of(String connection, String command) {
        return new Correlation(FIT_FOR_A_LOG.matcher(command).matches() ? connection + "." + command : connection);
    }

    /** Has it beside every line that {@code work} logs on this thread. */
    void during(Runnable work) {
        var before = MDC.get(KEY);
        MDC.put(KEY, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
