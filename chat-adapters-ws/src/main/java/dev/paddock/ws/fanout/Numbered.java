package dev.paddock.ws.fanout;

/** An encoded frame and its place in its conversation. */
final class Numbered {
    /** The number of what has none: above all others. */
    static final long WITHOUT = Long.MAX_VALUE;

    private final long seq;
    private final byte[] frame;

    Numbered(long seq, byte[] frame) {
        this.seq = seq;
        this.frame = frame;
    }

    long seq() {
        return seq;
    }

    /** The frame, shared and not to be changed. */
    byte[] frame() {
        return frame;
    }
}
