package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.asking.Parsed;
import dev.paddock.chatbot.asking.Reasons;
import dev.paddock.chatbot.reading.Commands;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.running.Node;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people say: an answer, or a word to the dialog itself. Immutable. */
final class Talk<S extends Enum<S>, E> {
    /** The beginning of the value that answers an earlier question anew: {@code change:ask-year:2018}. */
    static final String CHANGE = "change";

    /** The beginning of the value that goes back to a question: {@code back:ask-year}. */
    static final String BACK = "back";

    private final Map<S, Node<S, E>> nodes;
    private final Commands commands;
    private final S[] states;

    Talk(Map<S, Node<S, E>> nodes, Commands commands, S[] states) {
        this.nodes = nodes;
        this.commands = commands;
        this.states = states;
    }

    Turn<S, E> turn(Run<S, E> run, S state, Node.Asking<S, E, ?> asking, String value, Locale language) {
        Typed typed = Typed.of(value);
        if (typed == null) {
            return run.say(asking.tooLong()).enter(state);
        }
        return turn(run, state, asking, typed, language);
    }

    private <T> Turn<S, E> turn(Run<S, E> run, S state, Node.Asking<S, E, T> asking, Typed typed, Locale language) {
        Parsed<T> exact = run.exactly(asking, typed);
        if (exact != null) {
            return run.take(state, asking, exact);
        }
        Turn<S, E> pressed = pressed(run, typed.text());
        if (pressed != null) {
            return pressed;
        }
        DialogCommand command = Commands.read(typed, language);
        if (command != null) {
            return obey(run.wished(command), state, asking, command);
        }
        Turn<S, E> changed = changed(run, state, asking, typed, language);
        return changed == null ? run.take(state, asking, run.parse(asking, typed)) : changed;
    }

    private Turn<S, E> obey(Run<S, E> run, S state, Node.Asking<S, E, ?> asking, DialogCommand command) {
        return switch (command) {
            case BACK -> back(run, state);
            case CANCEL -> run.say(Phrase.of(Reasons.CANCELLED)).beginAgain();
            case UNKNOWN ->
                asking.unknown() == null ? run.say(asking.help()).enter(state) : run.unknown(state, asking.unknown());
            case HELP -> run.say(asking.help()).enter(state);
            case PERSON, CHANGE -> run.enter(state);
        };
    }

    private Turn<S, E> back(Run<S, E> run, S state) {
        int answered = run.trail().size();
        return answered == 0
                ? run.say(Phrase.of(Reasons.FIRST_QUESTION)).enter(state)
                : run.enter(run.goBack(answered - 1));
    }

    /** Takes {@code back:<step>} and {@code change:<step>:<value>}; null if {@code text} is neither, or leads nowhere. */
    private @Nullable Turn<S, E> pressed(Run<S, E> run, String text) {
        String[] parts = text.split(":", 3);
        boolean back = parts.length == 2 && parts[0].equals(BACK);
        boolean change = parts.length == 3 && parts[0].equals(CHANGE);
        if (!back && !change) {
            return null;
        }
        for (int i = 0; i < run.trail().size(); i++) {
            if (Kebab.of(run.trail().state(i)).equals(parts[1])) {
                S earlier = run.wished(back ? DialogCommand.BACK : DialogCommand.CHANGE)
                        .goBack(i);
                Typed typed = change ? Typed.of(parts[2]) : null;
                return typed != null && nodes.get(earlier) instanceof Node.Asking<S, E, ?> asking
                        ? answer(run, earlier, asking, typed)
                        : run.enter(earlier);
            }
        }
        return null;
    }

    private static <S extends Enum<S>, E, T> Turn<S, E> answer(
            Run<S, E> run, S state, Node.Asking<S, E, T> asking, Typed typed) {
        return run.take(state, asking, run.parse(asking, typed));
    }

    /** Takes "change the date" and "actually 2018"; null if {@code typed} is neither. */
    private <T> @Nullable Turn<S, E> changed(
            Run<S, E> run, S state, Node.Asking<S, E, T> asking, Typed typed, Locale language) {
        if (run.trail().size() == 0) {
            return null;
        }
        int field = commands.change(typed, language);
        if (field >= 0) {
            int index = run.trail().indexOf(states[field]);
            if (index >= 0) {
                return run.wished(DialogCommand.CHANGE).enter(run.goBack(index));
            }
            return states[field] == state ? run.wished(DialogCommand.CHANGE).enter(state) : null;
        }
        Typed rest = Commands.correction(typed);
        return rest == null ? null : corrected(run, state, asking, rest);
    }

    private <T> @Nullable Turn<S, E> corrected(Run<S, E> run, S state, Node.Asking<S, E, T> asking, Typed rest) {
        int last = run.trail().size() - 1;
        Node<S, E> earlier = nodes.get(run.trail().state(last));
        if (!(earlier instanceof Node.Asking<S, E, ?> before)) {
            return null;
        }
        Parsed<T> now = run.parse(asking, rest);
        String then = value(run.parse(before, rest));
        if (then == null) {
            return run.take(state, asking, now);
        }
        String here = value(now);
        String there = CHANGE + ":" + Kebab.of(run.trail().state(last)) + ":" + then;
        if (here != null) {
            return run.askBack(state, java.util.List.of(there, here), Phrase.of(Reasons.CHANGE_WHICH));
        }
        return pressed(run, there);
    }

    private static @Nullable String value(Parsed<?> parsed) {
        if (parsed instanceof Parsed.Value<?> value) {
            return value.understood().value();
        }
        return parsed instanceof Parsed.Rough<?> rough ? rough.understood().value() : null;
    }
}
