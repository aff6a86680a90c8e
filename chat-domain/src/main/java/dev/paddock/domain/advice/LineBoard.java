package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What those who wait were told last, so that each hears when their place or estimate is a new one. A change of one request or
 * of the advisors can move everybody, which is why no event lists the places: whoever shows them hears of the change and reads
 * the line once for all, as seldom as it likes. Safe for use by many threads.
 */
public final class LineBoard {
    private final AdviceLine line;
    private final Map<UserId, AdviceLine.Place> told = new LinkedHashMap<>(); // first come first; guarded by this

    public LineBoard(AdviceLine line) {
        this.line = line;
    }

    /**
     * Takes note of an event; returns whether {@link #changes} should be called, now or a moment later. The customer of a request
     * that changed is to be told of that by the event itself, unless it waits: then the next changes have them in any case.
     */
    public synchronized boolean hear(AdviceEvent event) {
        if (event instanceof AdviceEvent.RequestChanged changed) {
            told.remove(changed.request().customer().id());
            return true;
        }
        return event instanceof AdviceEvent.AdvisorsChanged;
    }

    /** Those whose place or estimate is another than at the last call, first come first. */
    public synchronized List<AdviceLine.Place> changes() {
        var places = line.places();
        var news = places.stream()
                .filter(place -> !place.equals(told.get(customer(place))))
                .toList();
        told.clear();
        places.forEach(place -> told.put(customer(place), place));
        return news;
    }

    /** The places all were told last, first come first: somebody new who is told this, and the changes after it, is up to date. */
    public synchronized List<AdviceLine.Place> told() {
        return List.copyOf(told.values());
    }

    /** Has the next changes include {@code customer}, who read their place themselves and may know another than was told. */
    public synchronized void forget(UserId customer) {
        told.remove(customer);
    }

    private static UserId customer(AdviceLine.Place place) {
        return place.request().customer().id();
    }
}
