package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.running.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with a draft. Each problem is a sentence that says where it is and what to do. */
public final class Checks<S extends Enum<S>, E> {
    private static final int LAST_VERSION = 999_999_999;

    private final Draft<S, E> draft;
    private final List<String> problems = new ArrayList<>();

    public Checks(Draft<S, E> draft) {
        this.draft = draft;
    }

    public List<String> problems() {
        name();
        draft.states().forEach(this::state);
        blanks();
        S start = draft.start();
        if (start == null) {
            problems.add("it starts nowhere: add startingAt(…)");
        } else {
            problems.addAll(new GraphChecks<>(draft, start).problems());
        }
        Texts texts = draft.texts();
        if (texts == null || texts.locales().isEmpty()) {
            problems.add("it has no texts: add texts(…)");
        } else {
            problems.addAll(new TextChecks(draft, texts).problems());
        }
        return problems;
    }

    private void name() {
        if (!Kebab.isName(draft.name())) {
            problems.add("its name is \"" + draft.name() + "\": use lower-kebab-case of at most 40 characters");
        }
        if (draft.version() < 1 || draft.version() > LAST_VERSION) {
            problems.add("its version is " + draft.version() + ": count from 1");
        }
    }

    private void state(StateDraft<S, E> state) {
        switch (state.does) {
            case NOTHING -> problems.add(state.state + " does nothing: add ask, request, restart or end");
            case ASK -> asking(state);
            case REQUEST -> {
                if (state.routes.isEmpty()) {
                    problems.add(state.state + " requests but takes no answer: add on(…) for each the host may give");
                }
            }
            case RESTART, END -> {
                if (!state.routes.isEmpty()) {
                    problems.add(state.state + " leads on although it restarts or ends: remove its ways");
                }
            }
        }
        state.routes.forEach(route -> route(state, route));
    }

    private void asking(StateDraft<S, E> state) {
        if (state.routes.stream().allMatch(route -> route.type != null)) {
            problems.add(state.state + " asks but fills nothing in: add fill(…)");
        }
        for (RouteDraft<S> route : state.routes) {
            if (route.type == null && route.blank != null && route.blank.kind() == null) {
                problems.add(
                        state.state + " asks for " + route.blank + ", which the host gives: ask for another field");
            }
        }
    }

    private void route(StateDraft<S, E> state, RouteDraft<S> route) {
        if (route.ways.isEmpty()) {
            problems.add(state.state + " goes nowhere after " + route.called() + ": name the next state");
        } else if (!route.isTotal()) {
            problems.add(state.state + " has guards after " + route.called()
                    + " but no way when none holds: add otherwise(…)");
        }
    }

    private void blanks() {
        Map<String, Blank<?>> byName = new HashMap<>();
        for (Blank<?> blank : draft.blanks()) {
            if (byName.putIfAbsent(blank.name(), blank) != null) {
                problems.add("two fields are named \"" + blank + "\": keep one in a constant, or rename one");
            }
        }
        if (byName.size() > Trail.MOST_FIELDS) {
            problems.add("it has " + byName.size() + " fields: use at most " + Trail.MOST_FIELDS);
        }
    }
}
