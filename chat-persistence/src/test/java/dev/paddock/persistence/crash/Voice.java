package dev.paddock.persistence.crash;

import java.io.PrintStream;

/**
 * The writer's stdout, one line for everything said: {@code kind key value} and a mark. {@code ?} says that the value is on its way,
 * {@code !} that it is acknowledged. A line that was cut short by the kill has no mark. Thread-safe.
 */
public final class Voice {
    static final String UNDER_WAY = "?";
    static final String ACKNOWLEDGED = "!";

    private final PrintStream out;

    public Voice(PrintStream out) {
        this.out = out;
    }

    /** Says, before it is done, that {@code key} is about to become {@code value}: after a kill it may be, or not. */
    void begin(String kind, String key, String value) {
        say(kind + " " + key + " " + value + " " + UNDER_WAY);
    }

    /** Says that the store acknowledged {@code value}, which is what {@code key} has from now on. */
    public void acknowledge(String kind, String key, String value) {
        say(kind + " " + key + " " + value + " " + ACKNOWLEDGED);
    }

    /** A line goes out in one write, so that only the last can be cut short. */
    public void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
