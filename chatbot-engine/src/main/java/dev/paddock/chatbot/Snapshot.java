package dev.paddock.chatbot;

import java.util.Map;
import java.util.TreeMap;

/**
 * A stored dialog of another version, as bare text: what a migration rule works on.
 *
 * @param step the state's name in lower-kebab-case
 * @param answers the stored form of each answer by the name of its field
 */
public record Snapshot(String step, Map<String, String> answers) {
    /**
     * Copies {@code answers}.
     *
     * @param step the state's name in lower-kebab-case
     * @param answers the stored form of each answer by the name of its field
     */
    public Snapshot {
        answers = Map.copyOf(answers);
    }

    /**
     * Returns this snapshot at another state.
     *
     * @param step that state's name in lower-kebab-case
     * @return a new snapshot
     */
    public Snapshot at(String step) {
        return new Snapshot(step, answers);
    }

    /**
     * Returns this snapshot with an answer added or replaced.
     *
     * @param field the field's name
     * @param value the answer in its stored form
     * @return a new snapshot
     */
    public Snapshot with(String field, String value) {
        Map<String, String> more = new TreeMap<>(answers);
        more.put(field, value);
        return new Snapshot(step, more);
    }

    /**
     * Returns this snapshot without the answer to {@code field}.
     *
     * @param field the field's name
     * @return a new snapshot
     */
    public Snapshot without(String field) {
        Map<String, String> fewer = new TreeMap<>(answers);
        fewer.remove(field);
        return new Snapshot(step, fewer);
    }
}
