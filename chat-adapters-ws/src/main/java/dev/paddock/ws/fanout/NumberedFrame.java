package dev.paddock.ws.fanout;

/** An encoded frame and its place in its conversation; and if it is a message, when it was told of. */
final class NumberedFrame {
    /** The number of what has none: above all others. */
    static final long WITHOUT = Long.MAX_VALUE;

    private final long seq;
    private final byte[] frame;
    private final boolean message;
    private final long toldAt;

    private NumberedFrame(long seq, byte[] frame, boolean message, long toldAt) {
        this.seq = seq;
        this.frame = frame;
        this.message = message;
        this.toldAt = toldAt;
    }

    static NumberedFrame event(long number, byte[] frame) {
        return new NumberedFrame(number, frame, false, 0);
    }

    /** A message that was told of at {@code toldAt}, on the scale of {@link System#nanoTime()}. */
    static NumberedFrame message(long seq, byte[] frame, long toldAt) {
        return new NumberedFrame(seq, frame, true, toldAt);
    }

    long seq() {
        return seq;
    }

    boolean isMessage() {
        return message;
    }

    /** The moment at which a message was posted, on the scale of {@link System#nanoTime()}. */
    long toldAt() {
        return toldAt;
    }

    /** The frame, shared and not to be changed. */
    byte[] frame() {
        return frame;
    }
}
