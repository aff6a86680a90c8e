package dev.paddock.ws.fanout;

import dev.paddock.ws.transport.Burst;
import java.util.ArrayList;
import java.util.List;

/** Frames of one audience that go out together, so that each reader costs one write. For one lane's thread. */
final class Batch {
    private static final int MAX_BYTES = 64 * 1024;

    private final Burst burst;
    private final List<Numbered> frames = new ArrayList<>();
    private int bytes;
    private boolean loaded;

    /** Makes a batch that is sent by way of {@code burst}, which others may use in between. */
    Batch(Burst burst) {
        this.burst = burst;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    List<Numbered> frames() {
        return frames;
    }

    boolean startsAbove(long seq) {
        return frames.get(0).seq() > seq;
    }

    void add(Numbered frame) {
        frames.add(frame);
        bytes += frame.frame().length;
        loaded = false;
    }

    /** Adds {@code frame} unless the batch would get too long; an empty one takes any. */
    boolean addIfItFits(Numbered frame) {
        if (!frames.isEmpty() && bytes + frame.frame().length > MAX_BYTES) {
            return false;
        }
        add(frame);
        return true;
    }

    /** Sends all of it. */
    void giveTo(Reader reader) {
        if (frames.isEmpty()) {
            return;
        }
        if (!loaded) {
            burst.load(frames.stream().map(Numbered::frame).toList());
            loaded = true;
        }
        reader.take(burst);
    }

    /** Sends what lies above number {@code seq}. */
    void giveTo(Reader reader, long seq) {
        var rest = frames.stream()
                .filter(frame -> frame.seq() > seq)
                .map(Numbered::frame)
                .toList();
        if (!rest.isEmpty()) {
            burst.load(rest);
            loaded = false;
            reader.take(burst);
        }
    }

    void clear() {
        frames.clear();
        bytes = 0;
        loaded = false;
    }
}
