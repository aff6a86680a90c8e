package dev.paddock.chatbot.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text a person typed, cleaned in one pass: one kind of space, ASCII digits, nothing invisible, at most {@link #LONGEST}
 * characters (or {@code null} was made of it). The parsers read only this, so that no input costs them more than that.
 */
public record Typed(String text) {
    public static final int LONGEST = 400;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Returns {@code raw} cleaned, or null if it is longer than anybody's answer. */
    public static @Nullable Typed of(String raw) {
        if (raw.length() > LONGEST) {
            return null;
        }
        return new Typed(isClean(raw) ? raw : cleaned(raw));
    }

    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < '!' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (isVisible(c)) {
                out.appendCodePoint(c);
            }
        }
        return out.toString().stripTrailing();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Returns the text in lower case and without accents, its punctuation kept. */
    String folded() {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return bare.replace("œ", "oe").replace("æ", "ae").replace('’', '\'').replace('−', '-');
    }

    /** Returns the words and figures alone, in lower case, without accents, one space between each two. */
    public String plain() {
        String folded = folded();
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().stripTrailing();
    }

    /** Returns {@link #plain} of a text of our own. */
    public static String plain(String text) {
        return new Typed(cleaned(text)).plain();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
