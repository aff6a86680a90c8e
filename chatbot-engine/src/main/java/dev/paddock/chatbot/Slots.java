package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Reasons;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The starts a customer may choose from, in order, and the zone in which they are told. Immutable. */
public final class Slots {
    /** The most starts that one offer holds: more than a week has five-minute slots. */
    public static final int MOST = 2_048;

    private static final int RADIX = 36;

    private final ZoneId zone;
    private final List<Instant> starts;
    private final List<Option> options;

    private Slots(ZoneId zone, List<Instant> starts) {
        this.zone = zone;
        this.starts = starts;
        this.options = optionsOf(zone, starts);
    }

    /**
     * Returns the offer of {@code starts}, sorted and without repeats.
     *
     * @param zone the zone in which they are told
     * @param starts when the slots start, to the second; between one and {@link #MOST}
     * @return the offer
     */
    public static Slots of(ZoneId zone, List<Instant> starts) {
        List<Instant> sorted = starts.stream().distinct().sorted().toList();
        if (sorted.isEmpty() || sorted.size() > MOST) {
            throw new IllegalArgumentException("offer between 1 and " + MOST + " slots, not " + sorted.size());
        }
        if (sorted.stream().anyMatch(start -> !start.equals(start.truncatedTo(ChronoUnit.SECONDS)))) {
            throw new IllegalArgumentException("a slot starts on a whole second");
        }
        return new Slots(zone, sorted);
    }

    /**
     * Returns the zone in which the slots are told.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns when the slots start, ascending.
     *
     * @return at least one start
     */
    public List<Instant> starts() {
        return starts;
    }

    /** Returns one option per start; where a clock shows the same time twice, the offset tells the two apart. */
    List<Option> options() {
        return options;
    }

    private static List<Option> optionsOf(ZoneId zone, List<Instant> starts) {
        Map<Object, Long> told = starts.stream()
                .collect(Collectors.groupingBy(start -> start.atZone(zone).toLocalDateTime(), Collectors.counting()));
        List<Option> options = new ArrayList<>(starts.size());
        for (Instant start : starts) {
            ZonedDateTime local = start.atZone(zone);
            boolean twice = told.getOrDefault(local.toLocalDateTime(), 1L) > 1;
            String key = twice ? Reasons.SLOT_WITH_OFFSET : Reasons.SLOT;
            options.add(new Option(start.toString(), Phrase.of(key).with("start", local)));
        }
        return List.copyOf(options);
    }

    /**
     * Returns the offer as text, for a {@link Codec}.
     *
     * @return the zone and the starts
     */
    public String encode() {
        return zone.getId()
                + starts.stream()
                        .map(start -> "," + Long.toString(start.getEpochSecond(), RADIX))
                        .collect(Collectors.joining());
    }

    /**
     * Returns the offer that {@link #encode} wrote.
     *
     * @param text what it wrote
     * @return the offer
     * @throws IllegalArgumentException if it wrote no such thing
     */
    public static Slots decode(String text) {
        String[] parts = text.split(",", MOST + 2);
        try {
            List<Instant> starts = new ArrayList<>(parts.length);
            for (int i = 1; i < parts.length; i++) {
                starts.add(Instant.ofEpochSecond(Long.parseLong(parts[i], RADIX)));
            }
            return of(ZoneId.of(parts[0]), starts);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an offer of slots", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slots that && zone.equals(that.zone) && starts.equals(that.starts);
    }

    @Override
    public int hashCode() {
        return 31 * zone.hashCode() + starts.hashCode();
    }

    @Override
    public String toString() {
        return zone + " " + starts;
    }
}
