package dev.paddock.chatbot.drafting;

import dev.paddock.chatbot.DialogCommand;
import dev.paddock.chatbot.Transition;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Choice;
import dev.paddock.chatbot.running.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways on after one answer, being declared. Mutable, used by the builder alone. */
final class RouteDraft<S extends Enum<S>> {
    /** The type of what is no answer at all: that the person doesn't know. */
    static final Class<?> UNKNOWN = DialogCommand.class;

    final @Nullable Class<?> type;
    final @Nullable Blank<?> blank;
    final List<WayDraft<S>> ways = new ArrayList<>();

    /**
     * Begins a route.
     *
     * @param type the class of the host's answer, or null if a person answers
     * @param blank what is filled in, or null for nothing
     */
    RouteDraft(@Nullable Class<?> type, @Nullable Blank<?> blank) {
        this.type = type;
        this.blank = blank;
    }

    /** Returns what the answer is called in diagrams and problems. */
    String called() {
        return type == UNKNOWN ? "unknown" : type != null ? type.getSimpleName() : Objects.toString(blank, "");
    }

    boolean isTotal() {
        return ways.stream().anyMatch(way -> way.guard == null) || coversAllOptions();
    }

    private boolean coversAllOptions() {
        return blank != null
                && blank.kind() instanceof Choice<?> choice
                && ways.stream()
                        .map(way -> way.option)
                        .collect(Collectors.toSet())
                        .containsAll(choice.options());
    }

    List<Edge<S>> edges(S from) {
        List<Edge<S>> edges = new ArrayList<>();
        for (WayDraft<S> way : ways) {
            SayingDraft saying = way.saying;
            edges.add(new Edge<>(
                    new Transition<>(from, way.next, label(way)), way.guard, saying == null ? null : saying.saying()));
        }
        return edges;
    }

    private String label(WayDraft<S> way) {
        String label = way.label.startsWith(called()) ? way.label : (called() + " " + way.label).strip();
        long before = ways.stream()
                .takeWhile(other -> other != way)
                .filter(other -> other.label.equals(way.label))
                .count();
        return before == 0 ? label : label + " (" + (before + 1) + ")";
    }
}
