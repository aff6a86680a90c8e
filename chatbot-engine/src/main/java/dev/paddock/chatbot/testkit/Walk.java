package dev.paddock.chatbot.testkit;

import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Input;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.Phrasebook;
import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.Transition;
import dev.paddock.chatbot.Turn;
import dev.paddock.chatbot.Workflow;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A walk over a workflow in a test: from the start, every option of every question, its least and greatest value, nonsense, and
 * whatever else the test gives, until nothing new comes up. Each dialog on the way must survive being stored, show the same
 * question when resumed, and have words in every language. Not for several threads.
 *
 * @param <S> the states
 * @param <E> the effects
 */
public final class Walk<S extends Enum<S>, E> {
    private static final int MOST_DIALOGS = 100_000;
    private static final String NONSENSE = "\u00A7 \u2026";

    private final Workflow<S, E> workflow;
    private final LocalDate today;
    private final Function<E, List<?>> host;
    private final Map<S, List<Input>> more;
    private final Set<Transition<S>> taken = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Turn<S, E>> ahead = new ArrayDeque<>();
    private int turns;

    private Walk(Workflow<S, E> workflow, LocalDate today, Function<E, List<?>> host) {
        this.workflow = workflow;
        this.today = today;
        this.host = host;
        this.more = new EnumMap<>(workflow.startsAt().getDeclaringClass());
    }

    /**
     * Plans a walk.
     *
     * @param <S> the states
     * @param <E> the effects
     * @param workflow the workflow under test
     * @param today the day
     * @param host returns all that the host may answer to an effect
     * @return a walk to run
     */
    public static <S extends Enum<S>, E> Walk<S, E> of(
            Workflow<S, E> workflow, LocalDate today, Function<E, List<?>> host) {
        return new Walk<>(workflow, today, host);
    }

    /**
     * Adds answers for a question, such as those on both sides of a guard.
     *
     * @param state the state that asks
     * @param values what a person may type there
     * @return this walk
     */
    public Walk<S, E> trying(S state, String... values) {
        Stream.of(values).map(Input::text).forEach(input -> add(state, input));
        return this;
    }

    /**
     * Adds news that the host may tell while a person is asked.
     *
     * @param state the state that asks
     * @param news what the host may tell there
     * @return this walk
     */
    public Walk<S, E> telling(S state, Object news) {
        add(state, Input.reply(news));
        return this;
    }

    private void add(S state, Input input) {
        more.computeIfAbsent(state, any -> new ArrayList<>()).add(input);
    }

    /**
     * Walks.
     *
     * @return this walk, done
     * @throws AssertionError if a dialog can't be stored, resumed or put into words
     */
    public Walk<S, E> run() {
        visit(workflow.start(today));
        while (!ahead.isEmpty()) {
            Turn<S, E> turn = ahead.poll();
            inputs(turn).forEach(input -> visit(workflow.advance(turn.dialog(), input, today)));
        }
        return this;
    }

    /**
     * Checks that every transition was taken.
     *
     * @return this walk
     * @throws AssertionError with those that were not
     */
    public Walk<S, E> tookEveryTransition() {
        List<Transition<S>> missed = new ArrayList<>(workflow.transitions());
        missed.removeAll(taken);
        if (!missed.isEmpty()) {
            throw new AssertionError("never taken, for want of an input that leads there: " + missed);
        }
        return this;
    }

    /**
     * Returns the transitions taken.
     *
     * @return each once
     */
    public Set<Transition<S>> taken() {
        return Collections.unmodifiableSet(taken);
    }

    /**
     * Returns how many turns the walk made.
     *
     * @return the number
     */
    public int turns() {
        return turns;
    }

    private void visit(Turn<S, E> turn) {
        turns++;
        taken.addAll(turn.taken());
        speaks(turn);
        if (seen.add(turn.dialog().encode())) {
            survives(turn);
            if (seen.size() > MOST_DIALOGS) {
                throw new AssertionError("more than " + MOST_DIALOGS + " dialogs: try fewer values");
            }
            if (!turn.dialog().ended()) {
                ahead.add(turn);
            }
        }
    }

    private List<Input> inputs(Turn<S, E> turn) {
        List<Input> inputs = new ArrayList<>();
        turn.effects().forEach(effect -> host.apply(effect).forEach(answer -> inputs.add(Input.reply(answer))));
        turn.prompt().options().stream().map(Option::value).map(Input::text).forEach(inputs::add);
        Stream.of(turn.prompt().min(), turn.prompt().max()).forEach(limit -> {
            if (limit != null) {
                inputs.add(Input.text(limit.toString()));
            }
        });
        inputs.add(Input.text(NONSENSE));
        inputs.addAll(more.getOrDefault(turn.dialog().state(), List.of()));
        return inputs;
    }

    private void survives(Turn<S, E> turn) {
        Dialog<S> dialog = turn.dialog();
        Restored<S> restored = workflow.decode(dialog.encode());
        if (!(restored instanceof Restored.Intact) || !restored.dialog().equals(dialog)) {
            throw new AssertionError("can't be read back: " + dialog.encode() + " gave " + restored);
        }
        Turn<S, E> resumed = workflow.resume(restored, today);
        if (!resumed.prompt().equals(turn.prompt()) || !resumed.effects().equals(turn.effects())) {
            throw new AssertionError("asks something else when resumed: " + dialog.encode());
        }
    }

    private void speaks(Turn<S, E> turn) {
        Stream<Phrase> labels = turn.prompt().options().stream().map(Option::label);
        List<Phrase> all = Stream.concat(turn.phrases().stream(), labels).toList();
        for (var locale : workflow.texts().locales()) {
            Phrasebook phrasebook = workflow.texts().in(locale);
            all.forEach(phrasebook::say);
        }
    }
}
