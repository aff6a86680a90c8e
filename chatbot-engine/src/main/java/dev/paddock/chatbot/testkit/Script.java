package dev.paddock.chatbot.testkit;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Turn;
import dev.paddock.chatbot.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A dialog played through in a test: sends and checks, one after the other, each check throwing an {@link AssertionError} that
 * tells how the dialog went. Between two turns the dialog is stored and read back, as in production. Not for several threads.
 *
 * @param <S> the states
 * @param <E> the effects
 */
public final class Script<S extends Enum<S>, E> {
    private final Workflow<S, E> workflow;
    private final StringBuilder transcript = new StringBuilder();
    private LocalDate today;
    private Turn<S, E> turn;

    private Script(Workflow<S, E> workflow, LocalDate today) {
        this.workflow = workflow;
        this.today = today;
        this.turn = workflow.start(today);
        note("start");
    }

    /**
     * Begins a new dialog.
     *
     * @param <S> the states
     * @param <E> the effects
     * @param workflow the workflow under test
     * @param today the day
     * @return a script whose dialog asks the first question
     */
    public static <S extends Enum<S>, E> Script<S, E> of(Workflow<S, E> workflow, LocalDate today) {
        return new Script<>(workflow, today);
    }

    /**
     * Goes on as a person who answers {@code values}, one after the other.
     *
     * @param values what they type, or the values of options
     * @return this script
     */
    public Script<S, E> send(String... values) {
        for (String value : values) {
            turn = workflow.advance(storedAndRead(), Input.text(value), today);
            note("> " + value);
        }
        return this;
    }

    /**
     * Goes on as a host that answers.
     *
     * @param answer the host's answer to the effect, or its news
     * @return this script
     */
    public Script<S, E> reply(Object answer) {
        turn = workflow.advance(storedAndRead(), Input.reply(answer), today);
        note("< " + answer);
        return this;
    }

    /**
     * Goes on as a person who comes back, on another device or another day.
     *
     * @param day the day
     * @return this script
     */
    public Script<S, E> resumeOn(LocalDate day) {
        today = day;
        turn = workflow.resume(storedAndRead(), today);
        note("resume on " + day);
        return this;
    }

    /**
     * Checks where the dialog stands.
     *
     * @param state the state expected
     * @return this script
     */
    public Script<S, E> at(S state) {
        return check(
                turn.dialog().state() == state, "stands at " + turn.dialog().state() + ", not at " + state);
    }

    /**
     * Checks all that was said in the last turn.
     *
     * @param keys the keys of the phrases expected, in order
     * @return this script
     */
    public Script<S, E> says(String... keys) {
        List<String> said = turn.phrases().stream().map(Phrase::key).toList();
        return check(said.equals(List.of(keys)), "says " + said + ", not " + List.of(keys));
    }

    /**
     * Checks what the host is asked for.
     *
     * @param effect the only effect expected
     * @return this script
     */
    public Script<S, E> wants(E effect) {
        return check(turn.effects().equals(List.of(effect)), "wants " + turn.effects() + ", not " + effect);
    }

    /**
     * Checks how the question wants to be answered.
     *
     * @param kind the kind expected
     * @param values the values of the options expected, in order
     * @return this script
     */
    public Script<S, E> offers(Prompt.Kind kind, String... values) {
        List<String> offered =
                turn.prompt().options().stream().map(Option::value).toList();
        return check(
                turn.prompt().kind() == kind && offered.equals(List.of(values)),
                "offers " + turn.prompt().kind() + offered + ", not " + kind + List.of(values));
    }

    /**
     * Checks within which limits the answer has to lie.
     *
     * @param min the least value expected
     * @param max the greatest value expected
     * @return this script
     */
    public Script<S, E> within(Comparable<?> min, Comparable<?> max) {
        Prompt prompt = turn.prompt();
        return check(
                Objects.equals(prompt.min(), min) && Objects.equals(prompt.max(), max),
                "asks for " + prompt.min() + " to " + prompt.max() + ", not for " + min + " to " + max);
    }

    /**
     * Checks that the dialog is over.
     *
     * @return this script
     */
    public Script<S, E> ended() {
        return check(turn.dialog().ended(), "has not ended");
    }

    /**
     * Returns the last turn, for checks of one's own.
     *
     * @return the turn
     */
    public Turn<S, E> turn() {
        return turn;
    }

    private Dialog<S> storedAndRead() {
        Dialog<S> dialog = turn.dialog();
        Restored<S> restored = workflow.decode(dialog.encode());
        check(
                restored instanceof Restored.Intact && restored.dialog().equals(dialog),
                "can't be read back from " + dialog.encode() + ": " + restored);
        return restored.dialog();
    }

    private Script<S, E> check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("the dialog " + otherwise + "\n" + transcript);
        }
        return this;
    }

    private void note(String what) {
        transcript.append(what).append('\n');
        turn.phrases()
                .forEach(phrase -> transcript.append("    ").append(phrase).append('\n'));
        turn.effects()
                .forEach(effect -> transcript.append("    ").append(effect).append('\n'));
    }
}
