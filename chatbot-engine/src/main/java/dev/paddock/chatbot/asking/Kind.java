package dev.paddock.chatbot.asking;

import dev.paddock.chatbot.Texts;
import java.util.List;
import java.util.function.Consumer;

/** A sort of question, before a workflow's texts are known. */
public interface Kind<T> {
    /** Returns a word for it, part of the structural hash. */
    String label();

    /** Returns the keys of the texts without which it can't be asked. */
    List<String> keys();

    /** Returns the keys of the texts that help it along if they are there. */
    default List<String> optionalKeys() {
        return List.of();
    }

    /** Returns the reasons for which it is asked again, one of {@link Reasons} each. */
    List<String> reasons();

    /** Returns the word by which the engine's help for it is found: {@code chatbot.help-<word>}. */
    String help();

    /** Returns the question in the words of {@code texts}; reports to {@code problems} what makes it ambiguous. */
    Question<T> in(Texts texts, Consumer<String> problems);
}
