package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Parsed;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.running.Edge;
import dev.paddock.chatbot.running.Node;
import dev.paddock.chatbot.running.Route;
import dev.paddock.chatbot.running.Saying;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One turn in the making. Used by one thread, for one input. */
final class Run<S extends Enum<S>, E> {
    private final Stamp stamp;
    private final Map<S, Node<S, E>> nodes;
    private final LocalDate today;
    private final List<Phrase> phrases = new ArrayList<>(4);
    private final List<Transition<S>> taken = new ArrayList<>(2);
    private Answers answers;

    Run(Stamp stamp, Map<S, Node<S, E>> nodes, Answers answers, LocalDate today) {
        this.stamp = stamp;
        this.nodes = nodes;
        this.answers = answers;
        this.today = today;
    }

    Run<S, E> say(@Nullable Saying saying) {
        if (saying != null) {
            phrases.add(saying.phrase(answers));
        }
        return this;
    }

    /** Reads what a person answered at {@code state}: goes on, or says why not and asks again. */
    <T> Turn<S, E> answer(S state, Node.Asking<S, E, T> asking, String value) {
        Typed typed = Typed.of(value);
        Parsed<T> parsed = typed == null
                ? new Parsed.Refused<>(asking.tooLong())
                : asking.question().read(typed, answers, today);
        if (parsed instanceof Parsed.Value<T> read) {
            answers = answers.with(asking.blank(), read.value());
            return follow(asking.route());
        }
        phrases.add(((Parsed.Refused<T>) parsed).reason());
        return enter(state);
    }

    /** Takes what the host answered, which fills in the field of {@code route}, if it has one. */
    Turn<S, E> reply(Route<S> route, Object answer) {
        if (route.blank() != null) {
            answers = withReply(route.blank(), answer);
        }
        return follow(route);
    }

    @SuppressWarnings("unchecked") // on() takes a type and a field of that type, and the route was found by the type
    private <T> Answers withReply(Blank<T> blank, Object answer) {
        return answers.with(blank, (T) answer);
    }

    private Turn<S, E> follow(Route<S> route) {
        Edge<S> edge = route.pick(answers, today);
        taken.add(edge.transition());
        say(edge.saying());
        return enter(edge.transition().to());
    }

    Turn<S, E> enter(S state) {
        Node<S, E> node = Objects.requireNonNull(nodes.get(state));
        say(node.saying());
        if (node instanceof Node.Restarting<S, E> restarting) {
            answers = answers.cleared();
            return follow(restarting.route());
        }
        Dialog<S> dialog = new Dialog<>(stamp, state, answers, node.phase());
        Prompt prompt =
                node instanceof Node.Asking<S, E, ?> asking ? asking.question().prompt(answers, today) : Prompt.NONE;
        List<E> effects = node instanceof Node.Requesting<S, E> requesting
                ? List.of(requesting.effect().apply(answers))
                : List.of();
        return new Turn<>(dialog, phrases, prompt, effects, taken);
    }
}
