package dev.paddock.persistence.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Messages of one conversation that follow each other.
 *
 * @param first the place of the first
 * @param last the place of the last
 */
public record PlaceRange(long first, long last) {
    /** The text of {@code ranges} as {@code message_groups} has it. */
    public static String text(Collection<PlaceRange> ranges) {
        return ranges.stream().map(PlaceRange::text).collect(Collectors.joining(" "));
    }

    public static List<PlaceRange> parse(String text) {
        return Arrays.stream(text.split(" ")).map(PlaceRange::parseOne).toList();
    }

    /** The range from the first of both to the last of both; what lies between them is in it. */
    public PlaceRange with(PlaceRange other) {
        return new PlaceRange(Math.min(first, other.first), Math.max(last, other.last));
    }

    long conversation() {
        return MessagePlace.conversation(first);
    }

    private String text() {
        return conversation() + ":" + MessagePlace.seq(first) + "-" + MessagePlace.seq(last);
    }

    private static PlaceRange parseOne(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf('-', colon);
        long conversation = Long.parseLong(text, 0, colon, 10);
        return new PlaceRange(
                MessagePlace.of(conversation, Long.parseLong(text, colon + 1, dash, 10)),
                MessagePlace.of(conversation, Long.parseLong(text, dash + 1, text.length(), 10)));
    }
}
