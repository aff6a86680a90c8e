package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Snapshot;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.running.Node;
import dev.paddock.chatbot.running.Saying;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a workflow is made of, checked.
 *
 * @param nodes what each state does
 * @param filled the fields filled in on every way to a state
 * @param migrations the rules that carry dialogs over, by the version they come from
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and the array is the one the answers share
public record Blueprint<S extends Enum<S>, E>(
        String name,
        int version,
        S start,
        @Nullable Saying greeting,
        EnumMap<S, Node<S, E>> nodes,
        Blank<?>[] blanks,
        Map<S, Set<Blank<?>>> filled,
        Texts texts,
        Set<String> keys,
        Map<Integer, UnaryOperator<Snapshot>> migrations) {

    /** Returns what {@code draft} declares, as it will run; the checks found nothing wrong with it. */
    public static <S extends Enum<S>, E> Blueprint<S, E> of(Draft<S, E> draft) {
        S first = Objects.requireNonNull(draft.start());
        Texts known = Objects.requireNonNull(draft.texts());
        EnumMap<S, Node<S, E>> nodes = new EnumMap<>(first.getDeclaringClass());
        draft.states().forEach(state -> nodes.put(state.state, state.node(first, known)));
        SayingDraft hello = draft.greeting();
        return new Blueprint<>(
                draft.name(),
                draft.version(),
                first,
                hello == null ? null : hello.saying(),
                nodes,
                draft.blanks().toArray(Blank<?>[]::new),
                new Filled<>(draft).byState(),
                known,
                draft.allKeys(known),
                Map.copyOf(draft.migrations()));
    }
}
