package dev.paddock.domain;

import java.text.Normalizer;

/**
 * The rule for every text a person types: mended where it was pasted, NFC, trimmed, counted in code points, without control characters
 * and halves of surrogate pairs, and not made of invisible characters alone. The limits are in code points.
 *
 * @param lineFeeds whether the text may have several lines; where it may not, a line's end is a space
 * @param tab what takes the place of a tab
 */
public record PlainText(int min, int max, boolean lineFeeds, String tab) {
    public PlainText {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("limits must be 0 <= min <= max, not " + min + " and " + max);
        }
    }

    /** A rule for one line of text. */
    public static PlainText line(int min, int max) {
        return new PlainText(min, max, false, " ");
    }

    /** A rule for text in which line feeds are allowed. */
    public static PlainText lines(int min, int max) {
        return new PlainText(min, max, true, " ");
    }

    /** The same with tabs as {@code spaces} spaces. */
    public PlainText withTabsOf(int spaces) {
        return new PlainText(min, max, lineFeeds, " ".repeat(spaces));
    }

    /** Whether there is anything in {@code raw} that would be mended or refused: for what is no text that people paste. */
    public static boolean isMended(String raw) {
        return raw.indexOf('\n') >= 0 || !raw.equals(Mending.of(raw, "\n", " "));
    }

    /** The mended and normalised text, or why {@code raw} can't be taken. */
    public Checked<String> check(String raw) {
        if (raw.length() > 4L * max + 64) { // normalising is not free: what can't fit is not worth it
            return tooLong();
        }
        String mended = Mending.of(raw, lineFeeds ? "\n" : " ", tab);
        if (mended == null) {
            return Checked.invalidText("Control characters are not allowed; remove them.");
        }
        String text = Normalizer.normalize(trimmed(mended), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < min || (min > 0 && text.codePoints().noneMatch(PlainText::isVisible))) {
            return Checked.invalidText("At least " + min + " characters are needed.");
        }
        return length > max ? tooLong() : Checked.valid(text);
    }

    /** Without the spaces around it, those that don't break included: two rooms must not differ by what nobody sees. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Joiners and the like make sense between other characters only. */
    static boolean isVisible(int codePoint) {
        return codePoint != '\n'
                && Character.getType(codePoint) != Character.SPACE_SEPARATOR
                && !Invisible.is(codePoint);
    }

    private Checked<String> tooLong() {
        return Checked.invalidText("At most " + max + " characters are allowed.");
    }
}
