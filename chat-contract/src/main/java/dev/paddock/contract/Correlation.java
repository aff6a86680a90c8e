package dev.paddock.contract;

import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id by which everything that one call brought about is found in the logs, from the edge to the database. */
public record Correlation(String id) {
    /** The key under which each thread that works for a call keeps its id for the log. */
    public static final String KEY = "correlationId";

    private static final Pattern FIT_FOR_A_LOG = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** The id of a command on a connection: that one's name, and behind it the command's own id where that is fit for a log. */
    public static Correlation of(String connection, String command) {
        return new Correlation(FIT_FOR_A_LOG.matcher(command).matches() ? connection + "." + command : connection);
    }

    /** Has the id beside every line that {@code work} logs on this thread. */
    public void during(Runnable work) {
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
