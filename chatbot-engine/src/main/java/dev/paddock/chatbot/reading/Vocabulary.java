package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that stand for a few values, in every language at once. Built once, then only read. */
public final class Vocabulary<T> {
    private final Map<String, T> meanings = new LinkedHashMap<>();
    private final Map<String, String> clashes = new HashMap<>();

    public void add(String word, T meaning) {
        String plain = Typed.plain(word);
        T before = meanings.putIfAbsent(plain, meaning);
        if (before != null && !before.equals(meaning)) {
            clashes.put(plain, word);
        }
    }

    /** Returns the words that stand for two values. */
    public List<String> clashes() {
        return clashes.values().stream().sorted().toList();
    }

    /** Returns what {@code plain} stands for as a whole, or null. */
    @Nullable
    public T exactly(String plain) {
        return meanings.get(plain);
    }

    /** Returns what {@code plain} may stand for: as a whole, or else as the beginning of a word. */
    public List<T> meaning(String plain) {
        T exact = meanings.get(plain);
        if (exact != null) {
            return List.of(exact);
        }
        if (plain.isEmpty()) {
            return List.of();
        }
        Set<T> begun = new LinkedHashSet<>();
        meanings.forEach((word, meaning) -> {
            if (word.startsWith(plain)) {
                begun.add(meaning);
            }
        });
        return new ArrayList<>(begun);
    }
}
