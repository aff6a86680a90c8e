package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Transition;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Choice;
import dev.paddock.chatbot.asking.Kind;
import dev.paddock.chatbot.asking.Reasons;
import dev.paddock.chatbot.running.Edge;
import dev.paddock.chatbot.running.Node;
import dev.paddock.chatbot.running.Route;
import dev.paddock.chatbot.running.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A state being declared. Mutable, used by the builder alone. */
public final class StateDraft<S extends Enum<S>, E> {
    /** The one thing that a state does. */
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
    SayingDraft saying;

    private @Nullable Function<Answers, E> effect;

    public StateDraft(S state, List<String> problems) {
        this.state = state;
        this.problems = problems;
    }

    public S state() {
        return state;
    }

    public void ask(SayingDraft question) {
        become(Does.ASK);
        saying = question;
    }

    public void request(Function<Answers, E> wanted) {
        become(Does.REQUEST);
        effect = wanted;
    }

    public void restart(SayingDraft said) {
        become(Does.RESTART);
        saying = said;
    }

    public void end(SayingDraft said) {
        become(Does.END);
        saying = said;
    }

    private void become(Does next) {
        if (does != Does.NOTHING) {
            problems.add(state + " does two things: keep one of ask, request, restart and end");
        }
        does = next;
    }

    public void fill(Blank<?> blank) {
        if (does != Does.ASK || routes.stream().anyMatch(route -> route.type == null)) {
            problems.add(
                    state + " has a fill(" + blank + ") that no question precedes: give it one ask() and one fill()");
        }
        routes.add(new RouteDraft<>(null, blank));
    }

    public void on(Class<?> type, @Nullable Blank<?> blank) {
        if (does != Does.REQUEST && does != Does.ASK) {
            problems.add(state + " has an on(" + type.getSimpleName()
                    + ") that no request or question precedes: add request()");
        }
        if (routes.stream().anyMatch(route -> route.type == type)) {
            problems.add(state + " has two on(" + type.getSimpleName() + "): keep one");
        }
        routes.add(new RouteDraft<>(type, blank));
    }

    public void unknown() {
        if (does != Does.ASK) {
            problems.add(state + " has an unknown() that no question precedes: move it behind ask() and fill()");
        }
        if (routes.stream().anyMatch(route -> route.type == RouteDraft.UNKNOWN)) {
            problems.add(state + " has two unknown(): keep one");
        }
        routes.add(new RouteDraft<>(RouteDraft.UNKNOWN, null));
    }

    public void way(WayDraft<S> way) {
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

    public void saying(SayingDraft said) {
        if (routes.isEmpty() || routes.get(routes.size() - 1).ways.isEmpty()) {
            problems.add(state + " has a saying(" + said.key + ") on no way: move it behind the way it is for");
            return;
        }
        List<WayDraft<S>> ways = routes.get(routes.size() - 1).ways;
        ways.get(ways.size() - 1).saying = said;
    }

    /** Says whether the field just named has {@code option}. */
    public boolean offers(Enum<?> option) {
        Blank<?> blank = routes.isEmpty() ? null : routes.get(routes.size() - 1).blank;
        boolean offers = blank != null
                && blank.kind() instanceof Choice<?> choice
                && choice.options().contains(option);
        if (!offers) {
            problems.add(state + " has a choice(" + option
                    + ") that is no option of the field before it: fill that field first");
        }
        return offers;
    }

    Stream<WayDraft<S>> ways() {
        return routes.stream().flatMap(route -> route.ways.stream());
    }

    /** Returns every text said here or on a way from here. */
    Stream<SayingDraft> allSayings() {
        return Stream.concat(Stream.ofNullable(saying), ways().flatMap(way -> Stream.ofNullable(way.saying)));
    }

    Node<S, E> node(S start, Texts texts) {
        return switch (does) {
            case ASK -> asking(texts, saying == null ? null : saying.saying());
            case REQUEST -> requesting();
            case RESTART ->
                new Node.Restarting<>(
                        saying == null ? null : saying.saying(),
                        new Route<>(null, List.of(new Edge<>(new Transition<>(state, start, "restart"), null, null))));
            case END -> new Node.Ending<>(saying == null ? null : saying.saying());
            case NOTHING -> throw new IllegalStateException(state + " passed the checks but does nothing");
        };
    }

    private Node<S, E> asking(Texts texts, @Nullable Saying question) {
        RouteDraft<S> answered = routes.stream()
                .filter(route -> route.type == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(state + " passed the checks but fills nothing in"));
        Blank<?> blank = answered.blank;
        if (question == null || blank == null) {
            throw new IllegalStateException(state + " passed the checks but asks nothing");
        }
        return asking(question, blank, new Route<>(blank, answered.edges(state)), texts);
    }

    private <T> Node<S, E> asking(Saying question, Blank<T> blank, Route<S> route, Texts texts) {
        Kind<T> kind = blank.kind();
        if (kind == null) {
            throw new IllegalStateException(blank + " passed the checks but can't be asked for");
        }
        Reasons reasons = new Reasons(blank.name(), texts);
        return new Node.Asking<>(
                question,
                blank,
                kind.in(texts, problem -> {}),
                reasons.of(Reasons.TOO_LONG),
                reasons.help(kind.help()),
                route,
                unknownRoute(),
                replies());
    }

    private @Nullable Route<S> unknownRoute() {
        return routes.stream()
                .filter(route -> route.type == RouteDraft.UNKNOWN)
                .map(route -> new Route<>(null, route.edges(state)))
                .findFirst()
                .orElse(null);
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
            if (route.type != null && route.type != RouteDraft.UNKNOWN) {
                replies.put(route.type, new Route<>(route.blank, route.edges(state)));
            }
        }
        return replies;
    }
}
