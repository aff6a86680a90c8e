package dev.paddock.domain;

import java.text.Normalizer;

/**
 * The rule for every text a person types: NFC, trimmed, counted in code points, free of control and bidi-override characters
 * (of line and paragraph separators and halves of surrogate pairs as well), and not made of invisible characters alone. The
 * limits are in code points.
 */
public record PlainText(int min, int max, boolean lineFeeds) {
    public PlainText {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("limits must be 0 <= min <= max, not " + min + " and " + max);
        }
    }

    /** A rule for one line of text. */
    public static PlainText line(int min, int max) {
        return new PlainText(min, max, false);
    }

    /** A rule for text in which line feeds are allowed. */
    public static PlainText lines(int min, int max) {
        return new PlainText(min, max, true);
    }

    /** The normalised text, or why {@code raw} can't be taken. */
    public Checked<String> check(String raw) {
        if (raw.length() > 4L * max + 64) { // normalising is not free: what can't fit is not worth it
            return tooLong();
        }
        String unix = trimmed(lineFeeds ? raw.replace("\r\n", "\n") : raw);
        if (hasForbidden(unix)) {
            return Checked.invalidText("Control and text-direction characters are not allowed; remove them.");
        }
        String text = Normalizer.normalize(unix, Normalizer.Form.NFC);
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
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR -> false;
            default -> codePoint != '\n';
        };
    }

    private Checked<String> tooLong() {
        return Checked.invalidText("At most " + max + " characters are allowed.");
    }

    /** A plain loop: every message passes here, and a stream of code points costs several times as much. */
    private boolean hasForbidden(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isForbidden(codePoint)) {
                return true;
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    private boolean isForbidden(int codePoint) {
        if (codePoint == '\n') {
            return !lineFeeds;
        }
        boolean bidiOverride =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean loneSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        return bidiOverride
                || loneSurrogate
                || Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }
}
