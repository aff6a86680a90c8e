package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.asking.Blank;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The fields that are filled in for certain at each state: those that every way there fills in. */
final class Filled<S extends Enum<S>, E> {
    private final Map<S, Set<Blank<?>>> certain;

    Filled(Draft<S, E> draft) {
        S start = Objects.requireNonNull(draft.start());
        certain = new EnumMap<>(start.getDeclaringClass());
        certain.put(start, Set.of());
        while (pass(draft)) {
            // each pass can only take fields away or reach states, so this ends
        }
    }

    private boolean pass(Draft<S, E> draft) {
        boolean changed = false;
        for (StateDraft<S, E> state : draft.states()) {
            Set<Blank<?>> here = certain.get(state.state);
            if (here != null) {
                for (RouteDraft<S> route : state.routes) {
                    changed |= flow(here, route);
                }
            }
        }
        return changed;
    }

    private boolean flow(Set<Blank<?>> here, RouteDraft<S> route) {
        Set<Blank<?>> after = after(here, route);
        boolean changed = false;
        for (WayDraft<S> way : route.ways) {
            Set<Blank<?>> before = certain.get(way.next);
            Set<Blank<?>> both = new HashSet<>(after);
            if (before != null) {
                both.retainAll(before);
            }
            if (!both.equals(before)) {
                certain.put(way.next, both);
                changed = true;
            }
        }
        return changed;
    }

    static Set<Blank<?>> after(Set<Blank<?>> here, RouteDraft<?> route) {
        Set<Blank<?>> after = new HashSet<>(here);
        if (route.blank != null) {
            after.add(route.blank);
        }
        return after;
    }

    /** Returns the fields filled in on every way to {@code state}; none if there is no way. */
    Set<Blank<?>> at(S state) {
        return certain.getOrDefault(state, Set.of());
    }

    Map<S, Set<Blank<?>>> byState() {
        return certain;
    }
}
