package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Option;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field as one workflow asks for it: makes the prompt, and reads the answers. Immutable. */
public interface Question<T> {
    /** Returns what makes answering easy. */
    Prompt prompt(Answers answers, LocalDate today);

    /** Reads an answer in the form of {@code understood.value}, as buttons send it; null if it has not that form. */
    @Nullable
    Parsed<T> exactly(String text, Circumstances asked);

    /** Reads an answer; takes time linear in its length. */
    Parsed<T> read(Typed typed, Circumstances asked);

    /** Returns the button for a reading that was asked back, or null if it is none any more. */
    default @Nullable Option option(String value, Circumstances asked) {
        Parsed<T> parsed = exactly(value, asked);
        if (parsed instanceof Parsed.Value<T> told) {
            return told.understood();
        }
        if (parsed instanceof Parsed.Rough<T> rough) {
            return rough.understood();
        }
        return parsed instanceof Parsed.Partial<T> partial ? partial.understood() : null;
    }
}
