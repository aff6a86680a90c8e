package dev.paddock.ws.fanout;

/** Hears of what readers were given, burst by burst. Called on the fan-out's threads: be quick, and never throw. */
public interface FanOutRecorder {
    /**
     * So much was handed to readers, once counted for each of them.
     *
     * @param frames all frames
     * @param messages those of them that are messages
     */
    default void gave(long frames, long messages) {}

    /** A burst of messages was handed to its last reader {@code nanos} after the oldest of them was told of. */
    default void delivered(long nanos) {}
}
