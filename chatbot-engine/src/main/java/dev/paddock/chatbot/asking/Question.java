package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Prompt;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;

/** A field as a workflow asks for it: knows how to answer and how to read an answer. Immutable. */
public interface Question<T> {
    /** Returns what makes answering easy. */
    Prompt prompt(Answers answers, LocalDate today);

    /** Reads an answer; takes time linear in its length. */
    Parsed<T> read(Typed typed, Answers answers, LocalDate today);
}
