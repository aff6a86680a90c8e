package dev.paddock.chatbot.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a slip of the keys was meant for: one letter too many, too few, wrong or swapped with the next, from five
 * letters on; two letters swapped or a letter held down, from three. A slip that may be two words is none. Built once, then only read.
 */
final class Spelling {
    private static final int LONG_ENOUGH = 5;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private final Set<String> words;
    /** The words by what is left of them without one letter; "" where there are two. */
    private final Map<String, String> shortened = new HashMap<>();

    Spelling(Collection<String> words) {
        this.words = Set.copyOf(new HashSet<>(words));
        for (String word : this.words) {
            if (word.length() >= LONG_ENOUGH) {
                shortened.merge(word, word, Spelling::merge);
                for (int i = 0; i < word.length(); i++) {
                    shortened.merge(without(word, i), word, Spelling::merge);
                }
            }
        }
    }

    private static String merge(String one, String other) {
        return one.equals(other) ? one : "";
    }

    /** Returns the one word meant by {@code typed}, which is none itself; or null. */
    @Nullable
    String mend(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return null;
        }
        String held = letGo(typed);
        if (held != null) {
            return held;
        }
        String swapped = swapped(typed);
        return swapped != null || typed.length() < LONG_ENOUGH - 1 ? swapped : near(typed);
    }

    private @Nullable String near(String typed) {
        String found = shortened.get(typed);
        if (found != null && found.length() <= typed.length() + 1) {
            return found.isEmpty() ? null : found;
        }
        String only = null;
        for (int i = 0; i < typed.length(); i++) {
            String near = shortened.get(without(typed, i));
            if (near != null && !near.isEmpty() && isOneSlip(typed, near)) {
                if (only != null && !only.equals(near)) {
                    return null;
                }
                only = near;
            }
        }
        return only;
    }

    private @Nullable String swapped(String typed) {
        String only = null;
        for (int i = 0; i + 1 < typed.length(); i++) {
            String swapped = typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2);
            if (words.contains(swapped) && !swapped.equals(only)) {
                if (only != null) {
                    return null;
                }
                only = swapped;
            }
        }
        return only;
    }

    private @Nullable String letGo(String typed) {
        StringBuilder once = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            if (i == 0 || typed.charAt(i) != typed.charAt(i - 1)) {
                once.append(typed.charAt(i));
            }
        }
        String held = once.toString();
        return held.length() < typed.length() && held.length() > 1 && words.contains(held) ? held : null;
    }

    private static boolean isOneSlip(String one, String other) {
        int start = 0;
        int least = Math.min(one.length(), other.length());
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }
}
