package dev.paddock.persistence.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of the writer in one life. For one thread. */
public final class Acknowledgements {
    private static final int WORDS = 4;

    private final Life life;
    private final Map<String, Map<String, String>> acknowledged = new HashMap<>();
    private final Map<String, Map<String, String>> underWay = new HashMap<>();

    public Acknowledgements(Life life) {
        this.life = life;
    }

    /** Takes a line of {@link Voice}. The last one may have been cut short: what was not said to the end was not said. */
    public void note(String line) {
        String[] words = line.split(" ");
        if (words.length != WORDS) {
            return;
        }
        if (words[3].equals(Voice.UNDER_WAY)) {
            underWay.computeIfAbsent(words[0], kind -> new HashMap<>()).put(words[1], words[2]);
        } else if (words[3].equals(Voice.ACKNOWLEDGED)) {
            acknowledged.computeIfAbsent(words[0], kind -> new HashMap<>()).put(words[1], words[2]);
            underWay.getOrDefault(words[0], new HashMap<>()).remove(words[1]);
        }
    }

    public Life life() {
        return life;
    }

    /** The last acknowledged value of each key. */
    public Map<String, String> of(String kind) {
        return acknowledged.getOrDefault(kind, Map.of());
    }

    /** The values {@code key} may have now: the last acknowledged one, or {@code unsaid}, and the one under way at the kill. */
    Set<String> allowed(String kind, String key, String unsaid) {
        String last = of(kind).getOrDefault(key, unsaid);
        String next = underWay.getOrDefault(kind, Map.of()).getOrDefault(key, last);
        return last.equals(next) ? Set.of(last) : Set.of(last, next);
    }

    /** The number of keys that have an acknowledged value, of all kinds together. */
    public int size() {
        return acknowledged.values().stream().mapToInt(Map::size).sum();
    }
}
