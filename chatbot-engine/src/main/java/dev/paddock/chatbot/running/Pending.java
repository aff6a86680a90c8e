package dev.paddock.chatbot.running;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an answer left open: readings asked back, or a part whose rest is asked.
 *
 * @param kind what is open
 * @param values the readings, or the part, each in the form of {@code understood.value}
 */
public record Pending(Kind kind, List<String> values) {
    /** What is open. */
    public enum Kind {
        /** Which of the readings is meant, beside what the question offers anyway. */
        EITHER,
        /** Which of the readings is meant, and nothing else. */
        ONLY,
        /** The rest of what was told in part. */
        PART
    }

    public Pending {
        values = List.copyOf(values);
    }

    public String encode() {
        return kind.name().toLowerCase(Locale.ROOT) + ":"
                + values.stream()
                        .map(value -> value.replace("%", "%25").replace(",", "%2C"))
                        .collect(Collectors.joining(","));
    }

    /**
     * Returns what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it wrote no such thing
     */
    public static Pending decode(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no kind");
        }
        Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT));
        List<String> values = Arrays.stream(text.substring(colon + 1).split(",", -1))
                .map(value -> value.replace("%2C", ",").replace("%25", "%"))
                .toList();
        return new Pending(kind, values);
    }
}
