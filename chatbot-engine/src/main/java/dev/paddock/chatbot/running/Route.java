package dev.paddock.chatbot.running;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.asking.Blank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways on after one answer: the first edge whose guard holds is taken.
 *
 * @param <S> the states
 * @param blank what the answer fills in, or null if it carries nothing
 * @param edges the ways; the last has no guard, or the guards cover every option of a choice
 */
public record Route<S extends Enum<S>>(@Nullable Blank<?> blank, List<Edge<S>> edges) {
    public Route {
        edges = List.copyOf(edges);
    }

    public Edge<S> pick(Answers answers, LocalDate today) {
        for (int i = 0; i < edges.size(); i++) {
            Edge<S> edge = edges.get(i);
            if (edge.guard() == null || edge.guard().test(answers, today)) {
                return edge;
            }
        }
        throw new IllegalStateException("no guard holds, though build() saw to it that one does");
    }
}
