package dev.paddock.chatbot;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to say, in no language yet: the key of a text and the values to put into it.
 *
 * @param key the key of the text
 * @param args the values by the name of their place in the text
 */
public record Message(String key, Map<String, Object> args) {
    /**
     * Copies {@code args}.
     *
     * @param key the key of the text
     * @param args the values by the name of their place in the text
     */
    public Message {
        args = Map.copyOf(args);
    }

    /**
     * Returns a message without values.
     *
     * @param key the key of the text
     * @return the message
     */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /**
     * Returns this message with one value more.
     *
     * @param name the name of its place in the text
     * @param value a text, number, year, date, time or option
     * @return a new message
     */
    public Message with(String name, Object value) {
        if (args.isEmpty()) {
            return new Message(key, Map.of(name, value));
        }
        Map<String, Object> more = new LinkedHashMap<>(args);
        more.put(name, value);
        return new Message(key, more);
    }
}
