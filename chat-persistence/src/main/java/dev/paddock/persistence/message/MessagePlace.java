package dev.paddock.persistence.message;

/**
 * The key of a message's row: the number of its conversation times 2<sup>32</sup>, plus its own in it. SQL has the factor as
 * {@code 4294967296}. There is room for two thousand million conversations of four thousand million messages each.
 */
public final class MessagePlace {
    static final long STEP = 1L << 32;

    private MessagePlace() {}

    public static long of(long conversation, long seq) {
        if (conversation < 0 || conversation >= 1L << 31 || seq < 0 || seq >= STEP) {
            throw new IllegalArgumentException("no place for message " + seq + " of conversation " + conversation);
        }
        return conversation * STEP + seq;
    }

    /** Whether a message may have this number. */
    public static boolean isNumber(long seq) {
        return seq > 0 && seq < STEP;
    }

    public static long conversation(long place) {
        return place / STEP;
    }

    public static long seq(long place) {
        return place % STEP;
    }

    /** A number to compare those of messages with, such that adding it to a conversation's beginning stays within it. */
    public static long bound(long seq) {
        return Math.max(0, Math.min(seq, STEP));
    }
}
