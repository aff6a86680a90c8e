package dev.paddock.ws.fanout;

import dev.paddock.ws.transport.Burst;
import java.util.ArrayList;
import java.util.List;

/** Frames of one audience that go out together, so that each reader costs one write. For one lane's thread. */
final class Batch {
    private static final int MAX_BYTES = 64 * 1024;

    private final Burst burst;
    private final Tally tally;
    private final List<NumberedFrame> frames = new ArrayList<>();
    private int bytes;
    private int messages;
    private boolean loaded;

    /** Makes a batch that is sent by way of {@code burst}, which others may use in between, and counted by {@code tally}. */
    Batch(Burst burst, Tally tally) {
        this.burst = burst;
        this.tally = tally;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    List<NumberedFrame> frames() {
        return frames;
    }

    boolean startsAbove(long seq) {
        return frames.get(0).seq() > seq;
    }

    void add(NumberedFrame frame) {
        frames.add(frame);
        bytes += frame.frame().length;
        messages += frame.isMessage() ? 1 : 0;
        loaded = false;
    }

    /** Adds {@code frame} unless the batch would get too long; an empty one takes any. */
    boolean addIfItFits(NumberedFrame frame) {
        if (!frames.isEmpty() && bytes + frame.frame().length > MAX_BYTES) {
            return false;
        }
        add(frame);
        return true;
    }

    /** Sends all of it. */
    void giveTo(Recipient reader) {
        if (frames.isEmpty()) {
            return;
        }
        if (!loaded) {
            burst.load(frames.stream().map(NumberedFrame::frame).toList());
            loaded = true;
        }
        reader.take(burst);
        tally.gave(frames.size(), messages);
    }

    /** Sends what lies above number {@code seq}. */
    void giveTo(Recipient reader, long seq) {
        var rest = frames.stream().filter(frame -> frame.seq() > seq).toList();
        if (!rest.isEmpty()) {
            burst.load(rest.stream().map(NumberedFrame::frame).toList());
            loaded = false;
            reader.take(burst);
            tally.gave(rest.size(), (int)
                    rest.stream().filter(NumberedFrame::isMessage).count());
        }
    }

    /** Tells what was given of it to readers, and empties it. */
    void finish() {
        if (messages > 0) {
            tally.delivered(frames.get(0).toldAt());
        }
        tally.settle();
        clear();
    }

    void clear() {
        frames.clear();
        bytes = 0;
        messages = 0;
        loaded = false;
    }
}
