package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, figures and marks. */
final class Cutter {
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("(?<=[0-9])o(?=[0-9])");
    private static final String MARKS_IN_FIGURES = "/.,:-'";
    private static final String MARKS = "/-+~<>=&?%€$£≈±";
    private static final int MOST_DIGITS = 15;

    private Cutter() {}

    /** Cuts {@code folded}, the words in {@link Tag#UNKNOWN} as yet. */
    static List<Item> cut(String folded) {
        Matcher zero = LETTER_FOR_ZERO.matcher(folded);
        String text = zero.find() ? zero.replaceAll("0") : folded;
        List<Item> items = new ArrayList<>();
        boolean spaced = true;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isDigit(c)) {
                end = endOfFigures(text, i);
                items.add(figures(text.substring(i, end), !spaced));
            } else if (Character.isLetter(c)) {
                end = endOfWord(text, i);
                items.add(new Item(Tag.UNKNOWN, 0, text.substring(i, end), !spaced));
            } else if (c == '\'' && isShortYear(text, i)) {
                end = i + 3;
                items.add(new Item(Tag.FIGURES, 0, text.substring(i, end), false));
            } else if (MARKS.indexOf(c) >= 0 && !isHyphen(text, i)) {
                items.add(new Item(Tag.MARK, 0, Character.toString(c), !spaced));
            } else if (isPicture(c)) {
                items.add(new Item(Tag.UNKNOWN, 0, Character.toString(c), false));
            }
            spaced = Character.isWhitespace(c);
            i = end;
        }
        return items;
    }

    private static Item figures(String text, boolean glued) {
        long value = text.length() <= MOST_DIGITS && isDigits(text) ? Long.parseLong(text) : 0;
        return new Item(Tag.FIGURES, value, text, glued);
    }

    private static int endOfFigures(String text, int start) {
        int end = start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                end = i + 1;
            } else if (MARKS_IN_FIGURES.indexOf(c) < 0 || i > end) {
                break;
            }
        }
        return end;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Character.isLetter(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** A hyphen between two letters: one word to the eye, two to the lexicons. */
    private static boolean isHyphen(String text, int at) {
        return text.charAt(at) == '-'
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isShortYear(String text, int at) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return begins
                && at + 3 <= text.length()
                && isDigits(text.substring(at + 1, at + 3))
                && (at + 3 == text.length() || !isDigit(text.charAt(at + 3)));
    }

    private static boolean isPicture(int c) {
        return c == 0x1F44D || c == 0x1F44E || c == 0x1F44C || c == 0x2705 || c == 0x2714 || c == 0x274C || c == 0x2716;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
