package dev.paddock.ws.fanout;

import java.util.ArrayList;
import java.util.List;

/**
 * A reader's place in an audience. From its start on nothing is missed; but what comes is held back until the reader has a
 * snapshot, and then only what lies above that is delivered. Its lane's thread alone touches what changes.
 */
public final class Subscription {
    private final String audience;
    private final Recipient reader;
    private List<NumberedFrame> held = new ArrayList<>(0);
    private boolean live;
    private long above;
    private int place = -1;

    Subscription(String audience, Recipient reader) {
        this.audience = audience;
        this.reader = reader;
    }

    String audience() {
        return audience;
    }

    Recipient reader() {
        return reader;
    }

    /** Its index in the list of subscribers; -1 outside of it. */
    int place() {
        return place;
    }

    void placed(int newPlace) {
        place = newPlace;
    }

    void deliver(Batch batch) {
        if (!live) {
            held.addAll(batch.frames());
        } else if (batch.startsAbove(above)) {
            batch.giveTo(reader);
        } else {
            batch.giveTo(reader, above);
        }
    }

    /** Delivers what was held back above number {@code seq}, and from now on everything at once. */
    void goLive(long seq, Batch scratch) {
        if (live) {
            return;
        }
        live = true;
        above = seq;
        for (var frame : held) {
            if (frame.seq() > above && scratch.addIfItFits(frame)) {
                continue;
            }
            if (frame.seq() > above) {
                scratch.giveTo(reader);
                scratch.clear();
                scratch.add(frame);
            }
        }
        scratch.giveTo(reader);
        scratch.clear();
        held = List.of();
    }
}
