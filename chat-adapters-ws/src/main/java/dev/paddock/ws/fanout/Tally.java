package dev.paddock.ws.fanout;

/** A count of what one lane gave to readers, reported to the recorder burst by burst: counting costs a reader two additions. For the lane's thread. */
final class Tally {
    private final FanOutRecorder recorder;
    private long frames;
    private long messages;

    Tally(FanOutRecorder recorder) {
        this.recorder = recorder;
    }

    void gave(int moreFrames, int moreMessages) {
        frames += moreFrames;
        messages += moreMessages;
    }

    /** Reports what was given since the last report. */
    void settle() {
        if (frames > 0) {
            recorder.gave(frames, messages);
            frames = 0;
            messages = 0;
        }
    }

    /** Reports that a burst whose oldest message was told of at {@code since} is through, if it was for anybody. */
    void delivered(long since) {
        if (messages > 0) {
            recorder.delivered(System.nanoTime() - since);
        }
    }
}
