package dev.paddock.chatbot.language;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules by which a language's texts are set. */
public enum Typography {
    FRENCH,
    OTHER;

    static final char THIN = '\u202F';
    static final char UNBROKEN = '\u00A0';

    private static final Pattern BEFORE_HIGH_MARKS = Pattern.compile("[ \u00A0](?=[;:!?»])");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00A0]");
    private static final Pattern BEFORE_UNITS = Pattern.compile("(?<=[0-9}]) (?=(?:km|€|%|h|min)(?![\\p{L}]))");

    private static final Pattern IN_FIGURES = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");

    public static Typography of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : OTHER;
    }

    /** Returns {@code text} as it is to be shown. */
    public String set(String text) {
        return this == FRENCH ? french(text) : apostrophes(text);
    }

    private static String apostrophes(String text) {
        return BEFORE_UNITS.matcher(text.replace('\'', '’')).replaceAll(String.valueOf(UNBROKEN));
    }

    private static String french(String text) {
        String figures = IN_FIGURES.matcher(apostrophes(text)).replaceAll(String.valueOf(UNBROKEN));
        String marks = BEFORE_HIGH_MARKS.matcher(figures).replaceAll(String.valueOf(THIN));
        return AFTER_OPENING.matcher(marks).replaceAll("«" + THIN);
    }
}
