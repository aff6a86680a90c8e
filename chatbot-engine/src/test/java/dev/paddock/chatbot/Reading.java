package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Parsed;
import dev.paddock.chatbot.asking.Question;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads answers to a single field, as a workflow would. */
final class Reading {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Reading() {}

    static Texts texts(Map<String, String> french, Map<String, String> english) {
        return Texts.of(Locale.FRENCH, french)
                .and(Texts.of(Locale.ENGLISH, english))
                .over(EngineTexts.TEXTS);
    }

    static <T> Question<T> question(Field<T> field, Texts texts) {
        return Objects.requireNonNull(field.blank().kind()).in(texts, problem -> {
            throw new AssertionError(problem);
        });
    }

    /** Returns the value, or the reason's key if the answer is refused. */
    static Object read(Field<?> field, String typed) {
        return read(field, typed, texts(Map.of(), Map.of()), TODAY);
    }

    static Object read(Field<?> field, String typed, Texts texts, LocalDate today) {
        Typed clean = Typed.of(typed);
        if (clean == null) {
            return "chatbot.too-long";
        }
        Parsed<?> parsed = question(field, texts).read(clean, Answers.to(field.blank()), today);
        return parsed instanceof Parsed.Value<?> value
                ? value.value()
                : ((Parsed.Refused<?>) parsed).reason().key();
    }
}
