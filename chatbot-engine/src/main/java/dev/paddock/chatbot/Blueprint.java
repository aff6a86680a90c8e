package dev.paddock.chatbot;

import java.util.EnumMap;
import java.util.Map;
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
record Blueprint<S extends Enum<S>, E>(
        String name,
        int version,
        S start,
        @Nullable Words greeting,
        EnumMap<S, Node<S, E>> nodes,
        Field<?>[] fields,
        Map<S, Set<Field<?>>> filled,
        Texts texts,
        Set<String> keys,
        Map<Integer, UnaryOperator<Snapshot>> migrations) {}
