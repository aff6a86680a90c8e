package dev.paddock.chatbot.drafting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds states that are missing, that no dialog comes to, or that none gets out of. */
final class GraphChecks<S extends Enum<S>, E> {
    private final Draft<S, E> draft;
    private final S start;
    private final List<String> problems = new ArrayList<>();

    GraphChecks(Draft<S, E> draft, S start) {
        this.draft = draft;
        this.start = start;
    }

    List<String> problems() {
        Set<S> declared = EnumSet.noneOf(start.getDeclaringClass());
        draft.states().forEach(state -> declared.add(state.state));
        declarations(declared);
        start(declared);
        Set<S> reached = spread(EnumSet.of(start), true);
        Set<S> leaving = spread(exits(), false);
        for (S state : declared) {
            if (!reached.contains(state)) {
                problems.add(state + " is unreachable: lead a way there, or remove it");
            }
            if (!leaving.contains(state)) {
                problems.add(state + " is a dead end: lead a way from there to a state that restarts or ends");
            }
        }
        return problems;
    }

    private void declarations(Set<S> declared) {
        for (S state : EnumSet.complementOf(EnumSet.copyOf(union(declared)))) {
            List<S> from = draft.states().stream()
                    .filter(other -> other.ways().anyMatch(way -> way.next == state))
                    .map(other -> other.state)
                    .toList();
            problems.add(
                    from.isEmpty()
                            ? state + " is not declared: add state(" + state + "), or remove the constant"
                            : state + " is not declared, but " + from + " lead there: add state(" + state + ")");
        }
    }

    private EnumSet<S> union(Set<S> declared) {
        EnumSet<S> all = EnumSet.noneOf(start.getDeclaringClass());
        all.addAll(declared);
        return all;
    }

    private void start(Set<S> declared) {
        if (!declared.contains(start)) {
            problems.add("it starts at " + start + ", which is not declared: add state(" + start + ")");
        }
        draft.states().stream()
                .filter(state -> state.state == start)
                .filter(state -> state.does == StateDraft.Does.RESTART || state.does == StateDraft.Does.END)
                .forEach(state -> problems.add("it starts at " + start + ", which asks nothing: start at a question"));
    }

    private EnumSet<S> exits() {
        EnumSet<S> exits = EnumSet.noneOf(start.getDeclaringClass());
        draft.states().stream()
                .filter(state -> state.does == StateDraft.Does.RESTART || state.does == StateDraft.Does.END)
                .forEach(state -> exits.add(state.state));
        return exits;
    }

    /** Returns all states connected with {@code seed}, along the ways or against them. */
    private Set<S> spread(EnumSet<S> seed, boolean along) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (StateDraft<S, E> state : draft.states()) {
                for (WayDraft<S> way : state.ways().toList()) {
                    S from = along ? state.state : way.next;
                    S to = along ? way.next : state.state;
                    grown |= seed.contains(from) && seed.add(to);
                }
            }
        }
        return seed;
    }
}
