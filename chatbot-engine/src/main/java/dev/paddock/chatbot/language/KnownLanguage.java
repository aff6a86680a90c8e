package dev.paddock.chatbot.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A language in which the engine writes, sets texts and reads answers. One more takes a constant here, a class of its rules
 * like {@link French}, and the engine's texts in a file {@code chatbot_<language>.properties}.
 */
public enum KnownLanguage {
    FRENCH(Locale.FRENCH, new French()),
    ENGLISH(Locale.ENGLISH, new English());

    private final Locale locale;
    private final LanguageRules rules;

    KnownLanguage(Locale locale, LanguageRules rules) {
        this.locale = locale;
        this.rules = rules;
    }

    /** Returns the rules for texts in {@code locale}; those of English stand in for a language that isn't known. */
    public static LanguageRules rulesOf(Locale locale) {
        for (KnownLanguage known : values()) {
            if (known.locale.getLanguage().equals(locale.getLanguage())) {
                return known.rules;
            }
        }
        return ENGLISH.rules;
    }

    /** Returns the locale of each language, in the order of the constants. */
    public static Locale[] locales() {
        return Stream.of(values()).map(known -> known.locale).toArray(Locale[]::new);
    }

    /** Returns the words of all languages together, in the order of the constants. */
    public static <T> List<T> together(Function<LanguageRules, ? extends Collection<T>> words) {
        List<T> all = new ArrayList<>();
        for (KnownLanguage known : values()) {
            all.addAll(words.apply(known.rules));
        }
        return List.copyOf(all);
    }

    /** Returns the meanings of the words of all languages together. */
    public static <T> Map<String, T> meanings(Function<LanguageRules, Map<String, T>> words) {
        Map<String, T> all = new HashMap<>();
        for (KnownLanguage known : values()) {
            all.putAll(words.apply(known.rules));
        }
        return Map.copyOf(all);
    }
}
