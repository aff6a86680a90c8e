package dev.paddock.chatbot.language;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language in which the engine writes, sets texts and reads answers. One more takes a constant here, a class of its rules
 * like {@link French}, the engine's texts in a file {@code chatbot_<language>.properties}, and the words by which answers are read in
 * {@code lexicon_<language>.properties}.
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
}
