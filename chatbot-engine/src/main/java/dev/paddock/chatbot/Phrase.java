package dev.paddock.chatbot;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A thing to say, in no language yet: the key of a text and the values to put into it.
 *
 * @param key the key of the text
 * @param args the values by the name of their place in the text
 */
public record Phrase(String key, Map<String, Object> args) {
    /**
     * Copies {@code args}.
     *
     * @param key the key of the text
     * @param args the values by the name of their place in the text
     */
    public Phrase {
        args = Map.copyOf(args);
    }

    /**
     * Returns a phrase without values.
     *
     * @param key the key of the text
     * @return the phrase
     */
    public static Phrase of(String key) {
        return new Phrase(key, Map.of());
    }

    /**
     * Returns this phrase with one value more.
     *
     * @param name the name of its place in the text
     * @param value a text, number, year, date, time or option
     * @return a new phrase
     */
    public Phrase with(String name, Object value) {
        if (args.isEmpty()) {
            return new Phrase(key, Map.of(name, value));
        }
        Map<String, Object> more = new LinkedHashMap<>(args);
        more.put(name, value);
        return new Phrase(key, more);
    }
}
