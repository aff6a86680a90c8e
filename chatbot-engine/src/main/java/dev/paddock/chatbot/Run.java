package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Circumstances;
import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.asking.Parsed;
import dev.paddock.chatbot.asking.Reasons;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.running.Edge;
import dev.paddock.chatbot.running.Node;
import dev.paddock.chatbot.running.Pending;
import dev.paddock.chatbot.running.Route;
import dev.paddock.chatbot.running.Saying;
import dev.paddock.chatbot.running.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One turn in the making. Used by one thread, for one input. */
final class Run<S extends Enum<S>, E> {
    private final Stamp stamp;
    private final S start;
    private final Map<S, Node<S, E>> nodes;
    private final Context context;
    private final LocalDate today;
    private final List<Phrase> phrases = new ArrayList<>(4);
    private final List<Transition<S>> taken = new ArrayList<>(2);
    private Answers answers;
    private Trail trail;
    private @Nullable Pending pending;
    private @Nullable Understood understood;
    private @Nullable DialogCommand command;

    Run(Stamp stamp, S start, Map<S, Node<S, E>> nodes, Answers none, Context context) {
        this.stamp = stamp;
        this.start = start;
        this.nodes = nodes;
        this.answers = none;
        this.trail = Trail.EMPTY;
        this.context = context;
        this.today = context.today();
    }

    /** Goes on from what {@code dialog} knows. */
    Run<S, E> of(Dialog<S> dialog) {
        answers = dialog.answers();
        trail = dialog.trail();
        pending = dialog.pending();
        return this;
    }

    Run<S, E> say(@Nullable Saying saying) {
        if (saying != null) {
            phrases.add(saying.phrase(answers));
        }
        return this;
    }

    Run<S, E> say(Phrase phrase) {
        phrases.add(phrase);
        return this;
    }

    Answers answers() {
        return answers;
    }

    Trail trail() {
        return trail;
    }

    /** Returns how the question of {@code state} would read {@code typed}. */
    <T> Parsed<T> parse(Node.Asking<S, E, T> asking, Typed typed) {
        Circumstances asked = asked();
        Parsed<T> exact = asking.question().exactly(typed.text(), asked);
        return exact == null ? asking.question().read(typed, asked) : exact;
    }

    /** Returns what {@code typed} is in the form that buttons send, or null if it has not that form. */
    <T> @Nullable Parsed<T> exactly(Node.Asking<S, E, T> asking, Typed typed) {
        return asking.question().exactly(typed.text(), asked());
    }

    private Circumstances asked() {
        Pending open = pending;
        String part =
                open != null && open.kind() == Pending.Kind.PART ? open.values().get(0) : null;
        return Circumstances.in(context, answers, part);
    }

    /** Takes what a person answered at {@code state}: goes on, or says why not and asks again. */
    <T> Turn<S, E> take(S state, Node.Asking<S, E, T> asking, Parsed<T> parsed) {
        pending = null;
        if (parsed instanceof Parsed.Value<T> read) {
            return fill(state, asking, read.value(), read.understood());
        }
        if (parsed instanceof Parsed.Rough<T> rough) {
            if (decides(asking, rough)) {
                return fill(
                        state,
                        asking,
                        rough.value(),
                        rough.understood(),
                        rough.samples().get(0));
            }
            if (!rough.readings().isEmpty()) {
                return askBack(
                        state, rough.readings().stream().map(Option::value).toList(), rough.more());
            }
            understood = told(rough.understood());
            return askFor(state, rough.understood(), rough.more());
        }
        if (parsed instanceof Parsed.Partial<T> partial) {
            understood = told(partial.understood());
            return askFor(state, partial.understood(), partial.more());
        }
        if (parsed instanceof Parsed.Either<T> either) {
            List<String> values = either.readings().stream().map(Option::value).toList();
            pending = new Pending(either.only() ? Pending.Kind.ONLY : Pending.Kind.EITHER, values);
            return say(either.reason()).enter(state);
        }
        return say(((Parsed.Refused<T>) parsed).reason()).enter(state);
    }

    private static Understood told(Option option) {
        return new Understood(option.value(), option.label());
    }

    private Turn<S, E> askFor(S state, Option part, Phrase more) {
        pending = new Pending(Pending.Kind.PART, List.of(part.value()));
        return say(more).enter(state);
    }

    /** Asks back which of {@code readings} is meant. */
    Turn<S, E> askBack(S state, List<String> readings, Phrase reason) {
        pending = new Pending(Pending.Kind.EITHER, readings);
        return say(reason).enter(state);
    }

    private <T> boolean decides(Node.Asking<S, E, T> asking, Parsed.Rough<T> rough) {
        Edge<S> edge = null;
        for (T sample : rough.samples()) {
            Edge<S> one = asking.route().pick(answers.with(asking.blank(), sample), today);
            if (edge != null && !edge.equals(one)) {
                return false;
            }
            edge = one;
        }
        return edge != null;
    }

    private <T> Turn<S, E> fill(S state, Node.Asking<S, E, T> asking, T value, Option option) {
        return fill(state, asking, value, option, value);
    }

    /** Fills {@code value} in and goes the way that {@code sample} goes. */
    private <T> Turn<S, E> fill(S state, Node.Asking<S, E, T> asking, T value, Option option, T sample) {
        understood = told(option);
        trail = trail.with(state, answers.values());
        Edge<S> edge = asking.route().pick(answers.with(asking.blank(), sample), today);
        answers = answers.with(asking.blank(), value);
        return follow(edge);
    }

    /** Goes on without an answer, where the workflow says what that means. */
    Turn<S, E> unknown(S state, Route<S> route) {
        pending = null;
        trail = trail.with(state, answers.values());
        return follow(route.pick(answers, today));
    }

    /** Goes back to the question at {@code index} of the trail. */
    @SuppressWarnings("unchecked") // the trail holds states of this workflow alone
    S goBack(int index) {
        S state = (S) trail.state(index);
        answers = Answers.of(answers.blanks(), trail.knownAt(index, answers.values()));
        trail = trail.upTo(index);
        pending = null;
        return state;
    }

    /** Forgets all answers and asks the first question. */
    Turn<S, E> beginAgain() {
        forget();
        return enter(start);
    }

    private void forget() {
        answers = answers.cleared();
        trail = Trail.EMPTY;
        pending = null;
    }

    Run<S, E> wished(DialogCommand wish) {
        command = wish;
        return this;
    }

    /** Takes what the host answered, which fills in the field of {@code route}, if it has one. */
    Turn<S, E> reply(Route<S> route, Object answer) {
        pending = null;
        if (route.blank() != null) {
            answers = withReply(route.blank(), answer);
        }
        return follow(route.pick(answers, today));
    }

    @SuppressWarnings("unchecked") // on() takes a type and a field of that type, and the route was found by the type
    private <T> Answers withReply(Blank<T> blank, Object answer) {
        return answers.with(blank, (T) answer);
    }

    private Turn<S, E> follow(Edge<S> edge) {
        taken.add(edge.transition());
        say(edge.saying());
        return enter(edge.transition().to());
    }

    Turn<S, E> enter(S state) {
        Node<S, E> node = Objects.requireNonNull(nodes.get(state));
        say(node.saying());
        if (node instanceof Node.Restarting<S, E> restarting) {
            forget();
            return follow(restarting.route().pick(answers, today));
        }
        Dialog<S> dialog = new Dialog<>(stamp, state, answers, node.phase(), trail, pending);
        Prompt prompt = node instanceof Node.Asking<S, E, ?> asking ? prompt(asking) : Prompt.NONE;
        List<E> effects = node instanceof Node.Requesting<S, E> requesting
                ? List.of(requesting.effect().apply(answers))
                : List.of();
        return new Turn<>(dialog, phrases, prompt, effects, taken, understood, command);
    }

    private Prompt prompt(Node.Asking<S, E, ?> asking) {
        Prompt prompt = asking.question().prompt(answers, today);
        Pending open = pending;
        if (open == null || open.kind() == Pending.Kind.PART) {
            return prompt;
        }
        Map<String, Option> options = new LinkedHashMap<>();
        for (String value : open.values()) {
            Option option = option(asking, value);
            if (option != null) {
                options.put(value, option);
            }
        }
        if (open.kind() == Pending.Kind.EITHER || options.isEmpty()) {
            prompt.options().forEach(option -> options.putIfAbsent(option.value(), option));
        }
        return new Prompt(prompt.kind(), List.copyOf(options.values()), prompt.min(), prompt.max());
    }

    /** Returns the answers on the trail. */
    List<Given> given() {
        List<Given> given = new ArrayList<>(trail.size());
        for (int i = 0; i < trail.size(); i++) {
            if (nodes.get(trail.state(i)) instanceof Node.Asking<S, E, ?> asking) {
                given.add(new Given(Kebab.of(trail.state(i)), told(asking)));
            }
        }
        return given;
    }

    private <T> Understood told(Node.Asking<S, E, T> asking) {
        T value = answers.of(asking.blank());
        if (value == null) {
            return new Understood("unknown", Phrase.of(Reasons.UNKNOWN));
        }
        String text = asking.blank().codec().encode(value);
        Option option = asking.question().option(text, asked());
        return option == null ? new Understood(text, Phrase.of(Reasons.VALUE).with("value", text)) : told(option);
    }

    private @Nullable Option option(Node.Asking<S, E, ?> asking, String value) {
        String[] parts = value.split(":", 3);
        if (parts.length < 3 || !parts[0].equals(Talk.CHANGE)) {
            return asking.question().option(value, asked());
        }
        for (int i = 0; i < trail.size(); i++) {
            boolean meant = Kebab.of(trail.state(i)).equals(parts[1]);
            if (meant && nodes.get(trail.state(i)) instanceof Node.Asking<S, E, ?> earlier) {
                Option option = earlier.question().option(parts[2], asked());
                return option == null ? null : new Option(value, option.label());
            }
        }
        return null;
    }
}
