package dev.paddock.chatbot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A state being declared. Mutable, used by the builder alone. */
final class StateDraft<S extends Enum<S>, E> {
    /** What a state does. */
    enum Does {
        NOTHING,
        ASK,
        REQUEST,
        RESTART,
        END
    }

    final S state;
    final List<RouteDraft<S>> routes = new ArrayList<>();
    private final List<String> problems;
    Does does = Does.NOTHING;

    @Nullable
    WordsDraft words;

    @Nullable
    Function<Answers, E> effect;

    StateDraft(S state, List<String> problems) {
        this.state = state;
        this.problems = problems;
    }

    void become(Does next) {
        if (does != Does.NOTHING) {
            problems.add(state + " does two things: keep one of ask, request, restart and end");
        }
        does = next;
    }

    void fill(Field<?> field) {
        if (does != Does.ASK || routes.stream().anyMatch(route -> route.type == null)) {
            problems.add(
                    state + " has a fill(" + field + ") that no question precedes: give it one ask() and one fill()");
        }
        routes.add(new RouteDraft<>(null, field));
    }

    void on(Class<?> type, @Nullable Field<?> field) {
        if (does != Does.REQUEST && does != Does.ASK) {
            problems.add(state + " has an on(" + type.getSimpleName()
                    + ") that no request or question precedes: add request()");
        }
        if (routes.stream().anyMatch(route -> route.type == type)) {
            problems.add(state + " has two on(" + type.getSimpleName() + "): keep one");
        }
        routes.add(new RouteDraft<>(type, field));
    }

    void way(WayDraft<S> way) {
        if (routes.isEmpty()) {
            problems.add(state + " has a way to " + way.next + " before any fill() or on(): move it behind one");
            return;
        }
        RouteDraft<S> route = routes.get(routes.size() - 1);
        if (route.ways.stream().anyMatch(before -> before.guard == null)) {
            problems.add(state + " has a way to " + way.next + " behind otherwise, never taken: move it before");
        }
        route.ways.add(way);
    }

    void saying(WordsDraft said) {
        if (routes.isEmpty() || routes.get(routes.size() - 1).ways.isEmpty()) {
            problems.add(state + " has a saying(" + said.key + ") on no way: move it behind the way it is for");
            return;
        }
        List<WayDraft<S>> ways = routes.get(routes.size() - 1).ways;
        ways.get(ways.size() - 1).words = said;
    }

    /** Returns the guard for {@code option} of the field just named. */
    Guard optionGuard(Enum<?> option) {
        Field<?> field = routes.isEmpty() ? null : routes.get(routes.size() - 1).field;
        if (field == null
                || !(field.kind() instanceof Choice<?> choice)
                || !choice.options().contains(option)) {
            problems.add(state + " has a choice(" + option
                    + ") that is no option of the field before it: fill that field first");
            return (answers, today) -> false;
        }
        return (answers, today) -> answers.get(field) == option;
    }

    Stream<WayDraft<S>> ways() {
        return routes.stream().flatMap(route -> route.ways.stream());
    }

    /** Returns every text said here or on a way from here. */
    Stream<WordsDraft> allWords() {
        return Stream.concat(Stream.ofNullable(words), ways().flatMap(way -> Stream.ofNullable(way.words)));
    }

    Node<S, E> node(S start, Texts texts) {
        return switch (does) {
            case ASK -> asking(texts, words == null ? null : words.words());
            case REQUEST -> requesting();
            case RESTART ->
                new Node.Restarting<>(
                        words == null ? null : words.words(),
                        new Route<>(null, List.of(new Edge<>(new Transition<>(state, start, "restart"), null, null))));
            case END -> new Node.Ending<>(words == null ? null : words.words());
            case NOTHING -> throw new IllegalStateException(state + " passed the checks but does nothing");
        };
    }

    private Node<S, E> asking(Texts texts, @Nullable Words question) {
        RouteDraft<S> answered = routes.stream()
                .filter(route -> route.type == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(state + " passed the checks but fills nothing in"));
        Field<?> field = answered.field;
        if (question == null || field == null) {
            throw new IllegalStateException(state + " passed the checks but asks nothing");
        }
        return asking(question, field, new Route<>(field, answered.edges(state)), texts);
    }

    private <T> Node<S, E> asking(Words question, Field<T> field, Route<S> route, Texts texts) {
        Kind<T> kind = field.kind();
        if (kind == null) {
            throw new IllegalStateException(field + " passed the checks but can't be asked for");
        }
        Message tooLong = new Reasons(field.name(), texts).of(Reasons.TOO_LONG);
        return new Node.Asking<>(question, field, kind.in(texts, problem -> {}), tooLong, route, replies());
    }

    private Node<S, E> requesting() {
        Function<Answers, E> made = effect;
        if (made == null) {
            throw new IllegalStateException(state + " passed the checks but requests nothing");
        }
        return new Node.Requesting<>(made, replies());
    }

    private Map<Class<?>, Route<S>> replies() {
        Map<Class<?>, Route<S>> replies = new LinkedHashMap<>();
        for (RouteDraft<S> route : routes) {
            if (route.type != null) {
                replies.put(route.type, new Route<>(route.field, route.edges(state)));
            }
        }
        return replies;
    }
}
