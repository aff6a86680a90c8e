package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Circumstances;
import dev.paddock.chatbot.asking.Parsed;
import dev.paddock.chatbot.asking.Question;
import dev.paddock.chatbot.reading.Typed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
        return read(field, typed, texts, today, Locale.FRENCH);
    }

    static Object read(Field<?> field, String typed, Texts texts, LocalDate today, Locale language) {
        Typed clean = Typed.of(typed);
        if (clean == null) {
            return "chatbot.too-long";
        }
        return made(question(field, texts), clean, new Circumstances(Answers.to(field.blank()), today, language, null));
    }

    /** Returns the value, the readings, or the reason's key. */
    private static <T> Object made(Question<T> question, Typed typed, Circumstances asked) {
        Parsed<T> exact = question.exactly(typed.text(), asked);
        Parsed<T> parsed = exact == null ? question.read(typed, asked) : exact;
        if (parsed instanceof Parsed.Value<T> value) {
            return value.value();
        }
        if (parsed instanceof Parsed.Rough<T> rough) {
            return "rough " + rough.understood().value();
        }
        if (parsed instanceof Parsed.Partial<T> partial) {
            return "part " + partial.understood().value();
        }
        return parsed instanceof Parsed.Either<T> either
                ? either.readings().stream().map(Option::value).collect(Collectors.joining("|", "either ", ""))
                : ((Parsed.Refused<T>) parsed).reason().key();
    }
}
