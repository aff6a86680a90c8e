package dev.paddock.chatbot.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Returns every word and what it stands for. */
    public Map<String, T> meanings() {
        return Collections.unmodifiableMap(meanings);
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
}
