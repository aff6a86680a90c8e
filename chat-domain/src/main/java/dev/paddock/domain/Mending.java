package dev.paddock.domain;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mending of what people paste: every kind of line end is one, tabs are spaces, and what turns the direction of the text around it or
 * shows nothing where it stands is left out. Used once, by one thread.
 */
final class Mending {
    /** Scripts whose letters neither join nor change with a joiner between them. */
    private static final Set<UnicodeScript> LOOSE = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.CHEROKEE,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    private static final int NONE = -1;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private final String lineEnd;
    private final String tab;
    private final StringBuilder mended;
    private int base = NONE; // the character that what was appended last stands on

    private Mending(String lineEnd, String tab, int length) {
        this.lineEnd = lineEnd;
        this.tab = tab;
        this.mended = new StringBuilder(length);
    }

    /**
     * The mended text; null if it holds a control character or half of a pair that can't be mended.
     *
     * @param lineEnd what takes the place of a line's end
     * @param tab what takes the place of a tab
     */
    static @Nullable String of(String raw, String lineEnd, String tab) {
        boolean fine = isFine(raw) && (lineEnd.equals("\n") || raw.indexOf('\n') < 0);
        return fine ? raw : new Mending(lineEnd, tab, raw.length()).run(raw);
    }

    /** Whether nothing in it but line feeds is mended or can't be. A plain loop: every message passes here. */
    static boolean isFine(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isFine(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFine(char c) {
        if (c < 0x7F) {
            return c >= ' ' || c == '\n';
        }
        return c >= 0xA0 && c != 0xAD && c != 0xFEFF && !shapes(c) && !Character.isSurrogate(c);
    }

    /** Of the general punctuation, in which quotes and dashes are as well, what ends lines, joins or turns. */
    private static boolean shapes(char c) {
        return c == NON_JOINER || c == JOINER || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private @Nullable String run(String raw) {
        for (int i = 0; i < raw.length(); ) {
            int codePoint = raw.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint == '\r' && next < raw.length() && raw.charAt(next) == '\n') {
                next++;
            }
            if (!take(codePoint, next < raw.length() ? raw.codePointAt(next) : NONE)) {
                return null;
            }
            i = next;
        }
        return mended.toString();
    }

    /** Returns false for what can't be mended. */
    private boolean take(int codePoint, int next) {
        if (codePoint == '\t') {
            mended.append(tab);
            base = NONE;
        } else if (endsLine(codePoint)) {
            mended.append(lineEnd);
            base = NONE;
        } else if (Character.isISOControl(codePoint) || isHalf(codePoint)) {
            return false;
        } else if (!goes(codePoint) && (!joins(codePoint) || isNeeded(codePoint, next))) {
            append(codePoint);
        }
        return true;
    }

    private void append(int codePoint) {
        mended.appendCodePoint(codePoint);
        if (!joins(codePoint) && UnicodeScript.of(codePoint) != UnicodeScript.INHERITED) {
            base = codePoint;
        }
    }

    /** A joiner makes one emoji of two, and gives letters of some scripts another form. */
    private boolean isNeeded(int joiner, int next) {
        boolean makesEmoji = joiner == JOINER && isPictograph(base) && isPictograph(next);
        return makesEmoji || changesForm(base) || changesForm(next);
    }

    private static boolean changesForm(int codePoint) {
        return codePoint != NONE && !LOOSE.contains(UnicodeScript.of(codePoint));
    }

    private static boolean isPictograph(int codePoint) {
        return codePoint != NONE
                && (Character.getType(codePoint) == Character.OTHER_SYMBOL
                        || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
                        || (codePoint >= 0x2190 && codePoint <= 0x21FF));
    }

    private static boolean joins(int codePoint) {
        return codePoint == JOINER || codePoint == NON_JOINER;
    }

    private static boolean endsLine(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean goes(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0xFEFF
                || codePoint == 0xAD;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
