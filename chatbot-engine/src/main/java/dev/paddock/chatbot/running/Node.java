package dev.paddock.chatbot.running;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Dialog;
import dev.paddock.chatbot.Phrase;
import dev.paddock.chatbot.asking.Blank;
import dev.paddock.chatbot.asking.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A state as it runs. */
public sealed interface Node<S extends Enum<S>, E> {
    /** Returns the ways out, in the order declared. */
    List<Route<S>> routes();

    /** Returns what a dialog waits for here. */
    Dialog.Phase phase();

    /** Returns what is said on entering, or null for nothing. */
    @Nullable
    Saying saying();

    /** Returns the ways on after what the host says, by its type. */
    default Map<Class<?>, Route<S>> replies() {
        return Map.of();
    }

    default Stream<Edge<S>> edges() {
        return routes().stream().flatMap(route -> route.edges().stream());
    }

    /** Asks the person for the value of a field; the host may answer too, by telling news. */
    record Asking<S extends Enum<S>, E, T>(
            Saying saying,
            Blank<T> blank,
            Question<T> question,
            Phrase tooLong,
            Phrase help,
            Route<S> route,
            @Nullable Route<S> unknown,
            Map<Class<?>, Route<S>> replies)
            implements Node<S, E> {
        public Asking {
            replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
        }

        @Override
        public List<Route<S>> routes() {
            return Stream.concat(Stream.concat(Stream.of(route), Stream.ofNullable(unknown)), replies.values().stream())
                    .toList();
        }

        @Override
        public Dialog.Phase phase() {
            return Dialog.Phase.ASKING;
        }
    }

    /** Asks the host for something; its answer is told by its type. */
    record Requesting<S extends Enum<S>, E>(Function<Answers, E> effect, Map<Class<?>, Route<S>> replies)
            implements Node<S, E> {
        public Requesting {
            replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
        }

        @Override
        public List<Route<S>> routes() {
            return List.copyOf(replies.values());
        }

        @Override
        public Dialog.Phase phase() {
            return Dialog.Phase.WAITING;
        }

        @Override
        public @Nullable Saying saying() {
            return null;
        }
    }

    /** Forgets all answers and goes back to the first question. */
    record Restarting<S extends Enum<S>, E>(@Nullable Saying saying, Route<S> route) implements Node<S, E> {
        @Override
        public List<Route<S>> routes() {
            return List.of(route);
        }

        @Override
        public Dialog.Phase phase() {
            return Dialog.Phase.ASKING;
        }
    }

    /** Ends the dialog. */
    record Ending<S extends Enum<S>, E>(@Nullable Saying saying) implements Node<S, E> {
        @Override
        public List<Route<S>> routes() {
            return List.of();
        }

        @Override
        public Dialog.Phase phase() {
            return Dialog.Phase.ENDED;
        }
    }
}
