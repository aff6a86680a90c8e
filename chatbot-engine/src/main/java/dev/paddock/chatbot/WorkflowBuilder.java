package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.drafting.Blueprint;
import dev.paddock.chatbot.drafting.Checks;
import dev.paddock.chatbot.drafting.Draft;
import dev.paddock.chatbot.drafting.SayingDraft;
import dev.paddock.chatbot.drafting.StateDraft;
import dev.paddock.chatbot.drafting.WayDraft;
import dev.paddock.chatbot.running.Saying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a workflow: one flat chain of calls, each of which completes what the one before began. Whatever is wrong is
 * kept until {@link #build}, which tells it all at once. Not for use by several threads.
 *
 * <p>A state <i>asks</i> a person ({@link #ask}, {@link #fill}), <i>requests</i> something of the host ({@link #request},
 * {@link #on}), <i>restarts</i> the dialog or <i>ends</i> it.
 *
 * @param <S> the states
 * @param <E> the effects
 */
public final class WorkflowBuilder<S extends Enum<S>, E> {
    private final String name;
    private final int version;
    private final List<StateDraft<S, E>> states = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, UnaryOperator<Snapshot>> migrations = new HashMap<>();
    private @Nullable S start;
    private @Nullable SayingDraft greeting;
    private @Nullable SayingDraft saying;
    private @Nullable Field<?> filled;
    private @Nullable Texts texts;

    WorkflowBuilder(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /**
     * Says where dialogs start, and start again.
     *
     * @param state a state that asks or requests
     * @return this draft
     */
    public WorkflowBuilder<S, E> startingAt(S state) {
        start = state;
        return this;
    }

    /**
     * Says what a new dialog says first; one that restarts doesn't say it again.
     *
     * @param key the key of the text
     * @return this draft
     */
    public WorkflowBuilder<S, E> greeting(String key) {
        greeting = begin(key);
        return this;
    }

    /**
     * Says in which words the dialog is held; their languages are the workflow's.
     *
     * @param more texts, in addition to those given before
     * @return this draft
     */
    public WorkflowBuilder<S, E> texts(Texts more) {
        texts = texts == null ? more : texts.and(more);
        return this;
    }

    /**
     * Declares how dialogs stored by an older version are carried over to this one.
     *
     * @param fromVersion the older version
     * @param rule a pure function to a snapshot that this version can read; if it fails, the dialog restarts
     * @return this draft
     */
    public WorkflowBuilder<S, E> migrating(int fromVersion, UnaryOperator<Snapshot> rule) {
        if (fromVersion >= version) {
            problems.add("a rule migrates from version " + fromVersion + ": it must be older than version " + version);
        }
        if (migrations.put(fromVersion, rule) != null) {
            problems.add("two rules migrate from version " + fromVersion + ": keep one");
        }
        return this;
    }

    /**
     * Begins the declaration of {@code state}.
     *
     * @param state a state not declared yet
     * @return this draft
     */
    public WorkflowBuilder<S, E> state(S state) {
        if (states.stream().anyMatch(draft -> draft.state() == state)) {
            problems.add(state + " is declared twice: keep one");
        }
        states.add(new StateDraft<>(state, problems));
        saying = null;
        filled = null;
        return this;
    }

    /**
     * Lets the state ask a person. Follow it by {@link #fill}.
     *
     * @param key the key of the question's text
     * @return this draft
     */
    public WorkflowBuilder<S, E> ask(String key) {
        current().ask(begin(key));
        return this;
    }

    /**
     * Lets the state ask the host. Follow it by {@link #on}, once for each answer the host may give.
     *
     * @param effect makes the effect of what the dialog knows; a pure function
     * @return this draft
     */
    public WorkflowBuilder<S, E> request(Function<Answers, E> effect) {
        current().request(effect);
        return this;
    }

    /**
     * Lets the state say something, forget all answers and ask the first question again.
     *
     * @param key the key of the text
     * @return this draft
     */
    public WorkflowBuilder<S, E> restart(String key) {
        current().restart(begin(key));
        return this;
    }

    /**
     * Lets the state say something and end the dialog.
     *
     * @param key the key of the text
     * @return this draft
     */
    public WorkflowBuilder<S, E> end(String key) {
        current().end(begin(key));
        return this;
    }

    /**
     * Says which field the answer fills in. Follow it by {@link #when} and {@link #otherwise}, or by {@link #choice}.
     *
     * @param field the field
     * @return this draft
     */
    public WorkflowBuilder<S, E> fill(Field<?> field) {
        return filling(field);
    }

    /**
     * Says which field the answer fills in, and where the dialog goes on then.
     *
     * @param field the field
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> fill(Field<?> field, S next) {
        return filling(field).way(next, null, null, "");
    }

    /**
     * Says where the dialog goes on when the person doesn't know: nothing is filled in then. Without it they are told what the
     * question wants.
     *
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> unknown(S next) {
        current().unknown();
        filled = null;
        return way(next, null, null, "unknown");
    }

    /**
     * Says where the dialog goes on when the host answers with a {@code type}, whose content doesn't matter. In a state
     * that asks a person, this is news that the host may tell meanwhile, such as that an offer is out of date.
     *
     * @param type the class of the answer itself, not one of its supertypes
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> on(Class<?> type, S next) {
        return answered(type, null).way(next, null, null, "");
    }

    /**
     * Says which field is filled in when the host answers with a {@code type}. Follow it by {@link #when} and
     * {@link #otherwise}.
     *
     * @param <T> the type
     * @param type the class of the answer itself, not one of its supertypes
     * @param field a given field
     * @return this draft
     */
    public <T> WorkflowBuilder<S, E> on(Class<T> type, Field<T> field) {
        return answered(type, field);
    }

    /**
     * Says which field is filled in when the host answers with a {@code type}, and where the dialog goes on then.
     *
     * @param <T> the type
     * @param type the class of the answer itself, not one of its supertypes
     * @param field a given field
     * @param next the next state
     * @return this draft
     */
    public <T> WorkflowBuilder<S, E> on(Class<T> type, Field<T> field, S next) {
        return answered(type, field).way(next, null, null, "");
    }

    /**
     * Says where the dialog goes on if {@code guard} holds, and none of those declared before it.
     *
     * @param guard the condition
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> when(Guard guard, S next) {
        return way(next, guard, null, guard.label());
    }

    /**
     * Says where the dialog goes on if the answer is {@code option}. If every option of the field has its way, no
     * {@link #otherwise} is needed.
     *
     * @param option an option of the field just named
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> choice(Enum<?> option, S next) {
        return way(next, optionGuard(option), option, Kebab.of(option));
    }

    /**
     * Says where the dialog goes on if no guard holds.
     *
     * @param next the next state
     * @return this draft
     */
    public WorkflowBuilder<S, E> otherwise(S next) {
        return way(next, null, null, "otherwise");
    }

    /**
     * Says something on the way just declared.
     *
     * @param key the key of the text
     * @return this draft
     */
    public WorkflowBuilder<S, E> saying(String key) {
        current().saying(begin(key));
        return this;
    }

    /**
     * Puts the answer to {@code field} in the place of its name in the text just named.
     *
     * @param field a field that every way there fills in
     * @return this draft
     */
    public WorkflowBuilder<S, E> with(Field<?> field) {
        return with(new Saying.Arg(field.name(), field.blank(), answers -> answers.get(field)));
    }

    /**
     * Puts a value in the place called {@code place} in the text just named.
     *
     * @param place the place's name
     * @param value computes the value: a text, number, year, date, time or option
     * @return this draft
     */
    public WorkflowBuilder<S, E> with(String place, Function<Answers, ?> value) {
        return with(new Saying.Arg(place, null, value));
    }

    private WorkflowBuilder<S, E> with(Saying.Arg arg) {
        if (saying == null) {
            problems.add("with(" + arg.name() + ") follows no text: move it behind the text it is for");
        } else {
            saying.add(arg);
        }
        return this;
    }

    /**
     * Returns the workflow.
     *
     * @return the workflow, immutable
     * @throws InvalidWorkflowException if anything is wrong with it; its message tells all that is
     */
    public Workflow<S, E> build() {
        Draft<S, E> draft = new Draft<>(
                name,
                version,
                start,
                greeting,
                states,
                texts == null ? null : texts.over(EngineTexts.TEXTS),
                migrations);
        List<String> found = new ArrayList<>(problems);
        found.addAll(new Checks<>(draft).problems());
        if (!found.isEmpty()) {
            throw new InvalidWorkflowException(name, found.stream().distinct().toList());
        }
        return new Workflow<>(Blueprint.of(draft));
    }

    private WorkflowBuilder<S, E> filling(Field<?> field) {
        current().fill(field.blank());
        filled = field;
        return this;
    }

    private WorkflowBuilder<S, E> answered(Class<?> type, @Nullable Field<?> field) {
        current().on(type, field == null ? null : field.blank());
        filled = field;
        return this;
    }

    private Guard optionGuard(Enum<?> option) {
        Field<?> field = filled;
        return current().offers(option) && field != null
                ? (answers, today) -> answers.get(field) == option
                : (answers, today) -> false;
    }

    private WorkflowBuilder<S, E> way(S next, @Nullable Guard guard, @Nullable Enum<?> option, String label) {
        current().way(new WayDraft<>(next, guard, option, label));
        saying = null;
        return this;
    }

    private SayingDraft begin(String key) {
        SayingDraft begun = new SayingDraft(key);
        saying = begun;
        return begun;
    }

    private StateDraft<S, E> current() {
        if (states.isEmpty()) {
            throw new IllegalStateException("begin with state(…)");
        }
        return states.get(states.size() - 1);
    }
}
