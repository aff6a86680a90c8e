package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.running.Pending;
import dev.paddock.chatbot.running.Trail;
import dev.paddock.chatbot.stored.StoredLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person's run through a workflow, at one moment: where it stands and what it knows. Immutable, small, stored as
 * text between two turns; made by {@link Workflow#start}, {@link Workflow#advance} and {@link Workflow#decode} alone.
 *
 * @param <S> the states
 */
public final class Dialog<S extends Enum<S>> {
    private final Stamp stamp;
    private final S state;
    private final Answers answers;
    private final Phase phase;
    private final Trail trail;
    private final @Nullable Pending pending;

    Dialog(Stamp stamp, S state, Answers answers, Phase phase, Trail trail, @Nullable Pending pending) {
        this.stamp = stamp;
        this.state = state;
        this.answers = answers;
        this.phase = phase;
        this.trail = trail;
        this.pending = pending;
    }

    /** The party that a dialog waits for. */
    public enum Phase {
        /** For a person's answer. */
        ASKING,
        /** For the host's answer to an effect. */
        WAITING,
        /** For nothing any more. */
        ENDED
    }

    /**
     * Returns the workflow it belongs to.
     *
     * @return that workflow's stamp
     */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * Returns where it stands.
     *
     * @return the state
     */
    public S state() {
        return state;
    }

    /**
     * Returns what it knows.
     *
     * @return the fields filled in since its last start
     */
    public Answers answers() {
        return answers;
    }

    /**
     * Returns what it waits for.
     *
     * @return the phase, which follows from the state
     */
    public Phase phase() {
        return phase;
    }

    /**
     * Says whether the dialog is over, so that it takes no input any more.
     *
     * @return whether it is over
     */
    public boolean ended() {
        return phase == Phase.ENDED;
    }

    /**
     * Returns the name of the state as clients see it.
     *
     * @return the state's name in lower-kebab-case
     */
    public String step() {
        return Kebab.of(state);
    }

    /**
     * Returns the dialog as text to store; {@link Workflow#decode} reads it back.
     *
     * @return printable ASCII, at most {@link Workflow#LONGEST_STORED} characters
     */
    public String encode() {
        return StoredLine.of(stamp, state, answers.blanks(), answers.values(), trail, pending);
    }

    /**
     * Returns the questions answered since the last start, in order: those that the person can go back to.
     *
     * @return the names of their states in lower-kebab-case
     */
    public List<String> answered() {
        return IntStream.range(0, trail.size())
                .mapToObj(i -> Kebab.of(trail.state(i)))
                .toList();
    }

    Trail trail() {
        return trail;
    }

    @Nullable
    Pending pending() {
        return pending;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dialog<?> that
                && state == that.state
                && stamp.equals(that.stamp)
                && answers.equals(that.answers)
                && trail.equals(that.trail)
                && Objects.equals(pending, that.pending);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stamp, state, answers, trail, pending);
    }

    @Override
    public String toString() {
        return stamp.workflow() + "@" + state + answers;
    }
}
