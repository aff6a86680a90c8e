package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.List;

/** The fit of words that a person typed to the label of a slot: "mercredi 14h" fits "mercredi 25 novembre à 14 h". */
public final class Labels {
    private Labels() {}

    /** Splits plain text into words and figures, so that "14h30" and "14 h 30" are the same. */
    public static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= plain.length(); i++) {
            if (i == plain.length() || kind(plain.charAt(i)) != kind(plain.charAt(i - 1))) {
                if (plain.charAt(start) != ' ') {
                    words.add(plain.substring(start, i));
                }
                start = i;
            }
        }
        return words;
    }

    private static int kind(char c) {
        return c == ' ' ? 0 : Character.isDigit(c) ? 1 : 2;
    }

    /** Returns 0 if the words aren't all in the label in this order, more the better they fit: 3 is the whole label. */
    public static int fit(List<String> words, List<String> label) {
        if (words.isEmpty() || words.size() > label.size()) {
            return 0;
        }
        int next = 0;
        for (String word : label) {
            if (next < words.size() && sameWord(words.get(next), word)) {
                next++;
            }
        }
        if (next < words.size()) {
            return 0;
        }
        boolean toTheEnd = sameWord(words.get(words.size() - 1), label.get(label.size() - 1));
        return words.size() == label.size() ? 3 : toTheEnd ? 2 : 1;
    }

    private static boolean sameWord(String typed, String word) {
        boolean figures = Character.isDigit(word.charAt(0));
        return typed.equals(word) || (!figures && typed.length() >= 3 && word.startsWith(typed));
    }
}
