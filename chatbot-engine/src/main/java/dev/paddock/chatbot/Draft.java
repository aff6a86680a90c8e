package dev.paddock.chatbot;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workflow as declared, right or wrong. */
record Draft<S extends Enum<S>, E>(
        String name,
        int version,
        @Nullable S start,
        @Nullable WordsDraft greeting,
        List<StateDraft<S, E>> states,
        @Nullable Texts texts,
        Map<Integer, UnaryOperator<Snapshot>> migrations) {

    /** Returns the fields in the order of their first mention. */
    Set<Field<?>> fields() {
        Set<Field<?>> fields = new LinkedHashSet<>();
        states.forEach(state -> state.routes.forEach(route -> {
            if (route.field != null) {
                fields.add(route.field);
            }
        }));
        return fields;
    }

    Stream<WordsDraft> words() {
        return Stream.concat(Stream.ofNullable(greeting), states.stream().flatMap(StateDraft::allWords));
    }

    /** Returns the keys of all texts without which the workflow can't talk. */
    Set<String> neededKeys(Texts known) {
        Set<String> keys = new TreeSet<>(Set.of(Reasons.RESTARTED));
        words().forEach(words -> keys.add(words.key));
        for (Field<?> field : fields()) {
            Kind<?> kind = field.kind();
            if (kind != null) {
                Reasons reasons = new Reasons(field.name(), known);
                keys.addAll(kind.keys());
                keys.add(reasons.of(Reasons.TOO_LONG).key());
                kind.reasons().forEach(reason -> keys.add(reasons.of(reason).key()));
            }
        }
        return keys;
    }

    /** Returns the keys of all texts that the workflow ever looks at. */
    private Set<String> allKeys(Texts known) {
        Set<String> keys = new TreeSet<>(neededKeys(known));
        for (Field<?> field : fields()) {
            Kind<?> kind = field.kind();
            if (kind != null) {
                keys.addAll(kind.optionalKeys());
            }
        }
        return keys;
    }

    /** Returns what was declared, as it will run; the checks found nothing wrong with it. */
    Blueprint<S, E> blueprint() {
        S first = Objects.requireNonNull(start);
        Texts known = Objects.requireNonNull(texts);
        EnumMap<S, Node<S, E>> nodes = new EnumMap<>(first.getDeclaringClass());
        states.forEach(state -> nodes.put(state.state, state.node(first, known)));
        WordsDraft hello = greeting;
        return new Blueprint<>(
                name,
                version,
                first,
                hello == null ? null : hello.words(),
                nodes,
                fields().toArray(Field<?>[]::new),
                new Filled<>(this).byState(),
                known,
                allKeys(known),
                Map.copyOf(migrations));
    }
}
