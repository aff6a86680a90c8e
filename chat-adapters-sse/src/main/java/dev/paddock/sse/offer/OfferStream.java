package dev.paddock.sse.offer;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Caller;
import dev.paddock.sse.stream.EventStream;
import dev.paddock.sse.stream.PersonalStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody's stream of offers. What comes live while it is still being found out what was missed waits, and then counts only as
 * far as it is newer: so nothing comes twice. Safe for use by many threads.
 */
public final class OfferStream implements PersonalStream {
    private final Caller caller;
    private final EventStream out;
    private final SortedMap<Long, byte[]> held = new TreeMap<>(); // by number; this and all below guarded by this
    private volatile boolean consented;
    private boolean open;
    private long last;

    public OfferStream(Caller caller, EventStream out) {
        this.caller = caller;
        this.out = out;
        this.consented = caller.account().wantsOffers();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public EventStream out() {
        return out;
    }

    /** Withdrawing consent ends it, and with it what still waited to be sent; without consent it is merely silent. */
    @Override
    public synchronized boolean continuesFor(Account account) {
        boolean withdrawn = consented && !account.wantsOffers();
        consented = account.wantsOffers();
        return !withdrawn;
    }

    /** Whether an offer that is sent now goes to this person: to be asked in the order in which decisions and offers were stored. */
    boolean wantsOffers() {
        return consented;
    }

    /** Begins with {@code frames}, which bring it up to number {@code upTo}. */
    public synchronized void open(List<byte[]> frames, long upTo) {
        out.open(frames);
        open = true;
        last = upTo;
        held.forEach(this::deliver);
        held.clear();
    }

    synchronized void deliver(long number, byte[] frame) {
        if (!open) {
            held.put(number, frame);
        } else if (number > last) {
            last = number;
            out.send(frame);
        }
    }
}
