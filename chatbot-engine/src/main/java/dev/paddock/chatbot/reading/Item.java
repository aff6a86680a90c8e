package dev.paddock.chatbot.reading;

/**
 * A word, a phrase or figures in what a person typed, and the part it plays.
 *
 * @param value what the lexicon says it is worth, or the number that bare figures are; 0 if neither
 * @param text as typed, plain
 * @param glued whether no space stands before it
 */
record Item(Tag tag, long value, String text, boolean glued) {
    boolean is(Tag wanted) {
        return tag == wanted;
    }

    /** Says whether these are figures and nothing else. */
    boolean isBare() {
        return tag == Tag.FIGURES && Character.isDigit(text.charAt(0)) && Cutter.isDigits(text);
    }
}
