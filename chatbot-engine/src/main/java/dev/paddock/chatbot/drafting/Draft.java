package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.Snapshot;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Kind;
import dev.paddock.chatbot.asking.Reasons;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workflow as declared, right or wrong. */
public record Draft<S extends Enum<S>, E>(
        String name,
        int version,
        @Nullable S start,
        @Nullable SayingDraft greeting,
        List<StateDraft<S, E>> states,
        @Nullable Texts texts,
        Map<Integer, UnaryOperator<Snapshot>> migrations) {

    /** Returns the fields in the order of their first mention. */
    Set<Blank<?>> blanks() {
        Set<Blank<?>> blanks = new LinkedHashSet<>();
        states.forEach(state -> state.routes.forEach(route -> {
            if (route.blank != null) {
                blanks.add(route.blank);
            }
        }));
        return blanks;
    }

    Stream<SayingDraft> saying() {
        return Stream.concat(Stream.ofNullable(greeting), states.stream().flatMap(StateDraft::allSayings));
    }

    /** Returns the keys of all texts without which the workflow can't talk. */
    Set<String> neededKeys(Texts known) {
        Set<String> keys = new TreeSet<>(Reasons.SAID);
        saying().forEach(saying -> keys.add(saying.key));
        for (Blank<?> blank : blanks()) {
            Kind<?> kind = blank.kind();
            if (kind != null) {
                Reasons reasons = new Reasons(blank.name(), known);
                keys.addAll(kind.keys());
                Reasons.COMMON.forEach(reason -> keys.add(reasons.of(reason).key()));
                keys.add(reasons.help(kind.help()).key());
                kind.reasons().forEach(reason -> keys.add(reasons.of(reason).key()));
            }
        }
        return keys;
    }

    /** Returns the keys of all texts that the workflow ever looks at. */
    Set<String> allKeys(Texts known) {
        Set<String> keys = new TreeSet<>(neededKeys(known));
        for (Blank<?> blank : blanks()) {
            Kind<?> kind = blank.kind();
            if (kind != null) {
                keys.addAll(kind.optionalKeys());
                keys.add(blank.name() + ".called");
            }
        }
        return keys;
    }
}
