package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;

/** A field as one workflow asks for it: makes the prompt, and reads the answers. Immutable. */
public interface Question<T> {
    /** Returns what makes answering easy. */
    Prompt prompt(Answers answers, LocalDate today);

    /** Reads an answer; takes time linear in its length. */
    Parsed<T> read(Typed typed, Answers answers, LocalDate today);
}
