package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.Texts;
import java.util.Arrays;
import java.util.List;

/** The wordings of one text in all languages, by which an answer is read whatever the language. */
public final class Wordings {
    private Wordings() {}

    /** Returns the text in every language that has it. */
    public static List<String> of(Texts texts, String key) {
        return texts.locales().stream()
                .map(locale -> texts.template(locale, key))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Returns the alternatives that the text lists in any language, separated by {@code |}. */
    public static List<String> listed(Texts texts, String key) {
        return of(texts, key).stream()
                .flatMap(text -> Arrays.stream(text.split("\\|")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
