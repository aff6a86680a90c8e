package dev.paddock.chatbot.language;

import java.util.regex.Pattern;

/** The typography that languages share: curly apostrophes, units that stay beside their number. */
final class Typography {
    static final char THIN = '\u202F';
    static final char UNBROKEN = '\u00A0';

    private static final Pattern BEFORE_UNITS = Pattern.compile("(?<=[0-9}]) (?=(?:km|€|%|h|min)(?![\\p{L}]))");

    private Typography() {}

    static String set(String text) {
        return BEFORE_UNITS.matcher(text.replace('\'', '’')).replaceAll(String.valueOf(UNBROKEN));
    }

    /** Returns {@code number} in two digits. */
    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
