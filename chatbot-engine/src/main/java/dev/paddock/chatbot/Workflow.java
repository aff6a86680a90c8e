package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Reasons;
import dev.paddock.chatbot.drafting.Blueprint;
import dev.paddock.chatbot.reading.Commands;
import dev.paddock.chatbot.reading.Typed;
import dev.paddock.chatbot.reading.Wordings;
import dev.paddock.chatbot.running.Edge;
import dev.paddock.chatbot.running.Fingerprint;
import dev.paddock.chatbot.running.Mermaid;
import dev.paddock.chatbot.running.Node;
import dev.paddock.chatbot.running.Pending;
import dev.paddock.chatbot.running.Route;
import dev.paddock.chatbot.running.Saying;
import dev.paddock.chatbot.running.Trail;
import dev.paddock.chatbot.stored.StoredForm;
import dev.paddock.chatbot.stored.StoredLine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as data: states, the questions they ask, the transitions between them and the effects they want of the host.
 * Immutable, and used by any number of threads at once; its functions are pure, so the same dialog, input and day give the
 * same turn, always.
 *
 * @param <S> the states
 * @param <E> the effects: what the host may be asked to do
 */
public final class Workflow<S extends Enum<S>, E> {
    /** The most characters that a stored dialog may have. */
    public static final int LONGEST_STORED = StoredLine.LONGEST;

    private final Stamp stamp;
    private final S start;
    private final @Nullable Saying greeting;
    private final Map<S, Node<S, E>> nodes;
    private final Answers none;
    private final Texts texts;
    private final Set<String> keys;
    private final StoredForm<S> storedForm;
    private final Talk<S, E> talk;

    Workflow(Blueprint<S, E> blueprint) {
        this.start = blueprint.start();
        this.greeting = blueprint.greeting();
        this.nodes = blueprint.nodes();
        this.none = Answers.to(blueprint.blanks());
        this.texts = blueprint.texts();
        this.keys = Collections.unmodifiableSet(blueprint.keys());
        this.stamp = new Stamp(
                blueprint.name(), blueprint.version(), Fingerprint.of(start, blueprint.blanks(), blueprint.nodes()));
        this.talk = new Talk<>(
                nodes,
                new Commands(called(nodes, texts)),
                start.getDeclaringClass().getEnumConstants());
        this.storedForm = new StoredForm<>(
                stamp, start, blueprint.blanks(), blueprint.filled(), blueprint.migrations(), this::dialog);
    }

    /**
     * Returns the draft of a workflow.
     *
     * @param <S> the states
     * @param <E> the effects
     * @param name its name in lower-kebab-case, at most 40 characters
     * @param version its version, from 1; raise it when states, fields or transitions change
     * @return a draft to fill in and build
     */
    public static <S extends Enum<S>, E> WorkflowBuilder<S, E> named(String name, int version) {
        return new WorkflowBuilder<>(name, version);
    }

    /**
     * Returns the first turn of a new dialog: the greeting, if there is one, and the first question.
     *
     * @param context the moment, the zone and the language
     * @return a turn with a new dialog
     */
    public Turn<S, E> start(Context context) {
        return run(context).say(greeting).enter(start);
    }

    /**
     * Returns the first turn of a new dialog in the workflow's first language.
     *
     * @param today the day, in the host's zone
     * @return a turn with a new dialog
     */
    public Turn<S, E> start(LocalDate today) {
        return start(on(today));
    }

    /**
     * Returns what {@code input} leads to. An answer that doesn't fit, or may be read in two ways, leads to the same state, with the
     * reason and the question again; a {@link DialogCommand} is understood at every question. While the dialog waits for the host, what a
     * person types leads to the same effect again.
     *
     * @param dialog a dialog of this workflow that has not ended
     * @param input what a person typed or chose, or the host's answer to the effect
     * @param context the moment, the zone and the language
     * @return the turn
     * @throws IllegalArgumentException if the dialog is another workflow's, or the host's answer of an unexpected type
     * @throws IllegalStateException if the dialog has ended, or the host answers what was not asked
     */
    public Turn<S, E> advance(Dialog<S> dialog, Input input, Context context) {
        Node<S, E> node = nodeOf(dialog);
        if (dialog.ended()) {
            throw new IllegalStateException("the dialog has ended: start a new one");
        }
        Run<S, E> run = run(context).of(dialog);
        if (input instanceof Input.Reply reply) {
            return run.reply(routeOf(node, dialog, reply.answer()), reply.answer());
        }
        return node instanceof Node.Asking<S, E, ?> asking
                ? talk.turn(run, dialog.state(), asking, ((Input.Text) input).value(), context.language())
                : run.enter(dialog.state());
    }

    /**
     * Returns what {@code input} leads to, for a person whose language is the workflow's first.
     *
     * @param dialog a dialog of this workflow that has not ended
     * @param input what a person typed or chose, or the host's answer to the effect
     * @param today the day, in the host's zone
     * @return the turn
     */
    public Turn<S, E> advance(Dialog<S> dialog, Input input, LocalDate today) {
        return advance(dialog, input, on(today));
    }

    private Route<S> routeOf(Node<S, E> node, Dialog<S> dialog, Object answer) {
        if (node.replies().isEmpty()) {
            throw new IllegalStateException("the host answers, but " + dialog.state() + " asked it nothing");
        }
        Route<S> route = node.replies().get(answer.getClass());
        if (route == null) {
            throw new IllegalArgumentException(
                    dialog.state() + " takes no " + answer.getClass().getName() + ": declare it with on()");
        }
        return route;
    }

    /**
     * Returns where {@code dialog} stands, once more: the question as it was asked, or the effect it waits for.
     *
     * @param dialog a dialog of this workflow
     * @param context the moment, the zone and the language
     * @return a turn with the same dialog
     * @throws IllegalArgumentException if the dialog is another workflow's
     */
    public Turn<S, E> resume(Dialog<S> dialog, Context context) {
        nodeOf(dialog);
        return run(context).of(dialog).enter(dialog.state());
    }

    /**
     * Returns where {@code dialog} stands, once more.
     *
     * @param dialog a dialog of this workflow
     * @param today the day, in the host's zone
     * @return a turn with the same dialog
     */
    public Turn<S, E> resume(Dialog<S> dialog, LocalDate today) {
        return resume(dialog, on(today));
    }

    /**
     * Returns where a dialog that was read back stands; a word of explanation first, if it had to be restarted.
     *
     * @param restored what came of reading it
     * @param context the moment, the zone and the language
     * @return a turn with the dialog to go on with
     */
    public Turn<S, E> resume(Restored<S> restored, Context context) {
        Turn<S, E> turn = resume(restored.dialog(), context);
        return restored instanceof Restored.Restarted ? turn.after(Phrase.of(Reasons.RESTARTED)) : turn;
    }

    /**
     * Returns where a dialog that was read back stands.
     *
     * @param restored what came of reading it
     * @param today the day, in the host's zone
     * @return a turn with the dialog to go on with
     */
    public Turn<S, E> resume(Restored<S> restored, LocalDate today) {
        return resume(restored, on(today));
    }

    /**
     * Returns the answers given since the dialog's last start, in order: those that the person can go back to, by the answer
     * {@code back:<step>}.
     *
     * @param dialog a dialog of this workflow
     * @param context the moment, the zone and the language
     * @return an answer for each question
     */
    public List<Given> given(Dialog<S> dialog, Context context) {
        nodeOf(dialog);
        return run(context).of(dialog).given();
    }

    /**
     * Reads back what {@link Dialog#encode} wrote, by this version or an older one. Never throws, whatever the text.
     *
     * @param stored the stored text
     * @return a dialog to go on with: the one stored, carried over from an older version, or a new one
     */
    public Restored<S> decode(String stored) {
        return storedForm.decode(stored);
    }

    /**
     * Returns what tells this workflow from others.
     *
     * @return its name, version and structural hash
     */
    public Stamp stamp() {
        return stamp;
    }

    /**
     * Returns where dialogs start.
     *
     * @return the first state
     */
    public S startsAt() {
        return start;
    }

    /**
     * Returns every transition.
     *
     * @return by state in the order of the enum, then in the order declared
     */
    public List<Transition<S>> transitions() {
        return nodes.values().stream()
                .flatMap(Node::edges)
                .map(Edge::transition)
                .toList();
    }

    /**
     * Returns all that dialogs of this workflow say, the engine's own words included.
     *
     * @return the texts, in each language
     */
    public Texts texts() {
        return texts;
    }

    /**
     * Returns the keys of all texts that this workflow ever looks at.
     *
     * @return the keys, sorted
     */
    public Set<String> keys() {
        return keys;
    }

    /**
     * Returns the workflow as a Mermaid state diagram.
     *
     * @return lines of {@code stateDiagram-v2}, the same for the same workflow
     */
    public String toMermaid() {
        return Mermaid.of(start, nodes);
    }

    private Context on(LocalDate today) {
        return Context.on(today, texts.locales().get(0));
    }

    private Run<S, E> run(Context context) {
        return new Run<>(stamp, start, nodes, none, context);
    }

    private Dialog<S> dialog(S state, @Nullable Object[] values, Trail trail, @Nullable Pending pending) {
        Answers answers = Answers.of(none.blanks(), values);
        return new Dialog<>(stamp, state, answers, node(state).phase(), trail, pending);
    }

    /** Returns the states that ask, by the names that people have for what they ask. */
    @SuppressWarnings(
            "EnumOrdinal") // what the lexer finds carries a number, and this one lives no longer than the workflow
    private static <S extends Enum<S>, E> Map<String, Integer> called(Map<S, Node<S, E>> nodes, Texts texts) {
        Map<String, Integer> called = new HashMap<>();
        nodes.forEach((state, node) -> {
            if (node instanceof Node.Asking<S, E, ?> asking) {
                String name = asking.blank().name();
                called.putIfAbsent(name.replace('-', ' '), state.ordinal());
                Wordings.listed(texts, name + ".called")
                        .forEach(word -> called.putIfAbsent(Typed.plain(word), state.ordinal()));
            }
        });
        return called;
    }

    private Node<S, E> node(S state) {
        return Objects.requireNonNull(nodes.get(state));
    }

    private Node<S, E> nodeOf(Dialog<S> dialog) {
        if (!dialog.stamp().equals(stamp)) {
            throw new IllegalArgumentException("the dialog is of " + dialog.stamp() + ", not of " + stamp);
        }
        return node(dialog.state());
    }
}
