package dev.paddock.domain;

/** The characters that leave nothing on the page: joiners, fillers, selectors and the like. Spaces are not among them. */
public final class Invisible {
    private Invisible() {}

    /** Returns whether a code point that is not a space shows nothing, whatever stands around it. */
    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isFiller(codePoint) || isSelector(codePoint);
        };
    }

    /** The text without them. */
    public static String without(String text) {
        if (text.codePoints().noneMatch(Invisible::is)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.codePoints().filter(codePoint -> !is(codePoint)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Letters, marks and symbols by their category, and blank all the same. */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0, 0x1D159 -> true;
            default -> false;
        };
    }

    private static boolean isSelector(int codePoint) {
        return (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }
}
