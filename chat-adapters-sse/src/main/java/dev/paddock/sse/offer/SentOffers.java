package dev.paddock.sse.offer;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.notification.NotificationEvent;
import dev.paddock.domain.notification.Offer;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The offers that the event log still knows, by their numbers: what a returning reader may have missed is found here, and not in
 * all that happened since. Safe for use by many threads.
 */
final class SentOffers {
    private static final int PAGE = 1000;

    /** An offer and its number in the event log. */
    record Sent(long number, Offer offer) {}

    private final EventLog log;
    private final NavigableMap<Long, Offer> offers = new ConcurrentSkipListMap<>();
    private volatile boolean loaded;

    SentOffers(EventLog log) {
        this.log = log;
    }

    void note(long number, Offer offer) {
        offers.put(number, offer);
    }

    /** Those sent after {@code number}, oldest first. The first call reads the whole log. */
    List<Sent> after(long number) {
        load();
        return offers.tailMap(number, false).entrySet().stream()
                .map(entry -> new Sent(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Forgets what the event log forgot. */
    void prune() {
        offers.headMap(log.oldestKept(), false).clear();
    }

    /** Reads the log, unless that was done. */
    void load() {
        if (!loaded) {
            readOnce();
        }
    }

    private synchronized void readOnce() {
        if (loaded) {
            return;
        }
        long number = log.oldestKept() - 1;
        for (var page = log.after(number, PAGE); !page.isEmpty(); page = log.after(number, PAGE)) {
            page.forEach(this::note);
            number = page.get(page.size() - 1).number();
        }
        loaded = true;
    }

    private void note(EventLog.Numbered event) {
        if (event.event() instanceof NotificationEvent.OfferSent sent) {
            note(event.number(), sent.offer());
        }
    }
}
