package dev.paddock.chatbot.stored;

import dev.paddock.chatbot.Snapshot;
import java.util.HashMap;
import java.util.Map;

/** The parts of a stored dialog, none of them understood yet. */
record StoredParts(String workflow, int version, String hash, Snapshot snapshot, Map<String, String> extras) {
    private static final int LONGEST_VERSION = 9;
    private static final int PARTS = 4;

    static StoredParts of(String stored) {
        if (stored.length() > StoredLine.LONGEST) {
            throw new UnreadableException("it is too long");
        }
        int query = stored.indexOf('?');
        String[] path = (query < 0 ? stored : stored.substring(0, query)).split("/", PARTS + 1);
        if (path.length != PARTS) {
            throw new UnreadableException("it is no stored dialog");
        }
        Map<String, String> answers = query < 0 ? Map.of() : answers(stored.substring(query + 1));
        Map<String, String> extras = new HashMap<>();
        answers.entrySet().stream()
                .filter(one -> one.getKey().startsWith("~"))
                .forEach(one -> extras.put(one.getKey(), one.getValue()));
        Map<String, String> told = new HashMap<>(answers);
        told.keySet().removeAll(extras.keySet());
        return new StoredParts(path[0], version(path[1]), path[2], new Snapshot(path[3], told), extras);
    }

    /** Returns what is stored beside the answers under {@code name}, or an empty text. */
    String extra(String name) {
        return extras.getOrDefault(name, "");
    }

    private static int version(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > LONGEST_VERSION) {
            throw new UnreadableException("it has no version");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> answers(String query) {
        Map<String, String> answers = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0
                    || answers.put(pair.substring(0, equals), Percent.decode(pair.substring(equals + 1))) != null) {
                throw new UnreadableException("its answers are garbled");
            }
        }
        return answers;
    }
}
