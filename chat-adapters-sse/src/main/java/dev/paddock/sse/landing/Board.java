package dev.paddock.sse.landing;

import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.dealer.Dealers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The boards of the next free slots: one for each dealership, with a line for each category that can be booked there. */
final class Board {
    private static final int SHOWN = 3;
    private static final LocalTime NOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** An instant as a part of an address: 20261124T073000Z. */
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LandingDates words;
    private final ZoneId zone;
    private final LocalDate today;

    Board(LandingDates words, ZoneId zone, LocalDate today) {
        this.words = words;
        this.zone = zone;
        this.today = today;
    }

    /** The dealerships' boards; one without slots where nothing can be booked. */
    List<Map<String, Object>> boards(Facts facts, Dealers dealers) {
        var shown = facts.dealers().isEmpty()
                ? List.of(new DealerSlots(dealers.first(), Map.of(), Map.of()))
                : facts.dealers();
        return shown.stream()
                .map(dealer -> Map.<String, Object>of(
                        "dealership", dealer.site().id().value(),
                        "shop", shown.size() > 1 ? dealer.site().name() : "",
                        "board", lines(dealer)))
                .toList();
    }

    /** The lines by the name of their category, with false for one that can't be booked. */
    private Map<String, Object> lines(DealerSlots dealer) {
        var lines = new HashMap<String, Object>();
        for (var category : Category.values()) {
            lines.put(category.wireName(), line(category, dealer));
        }
        return lines;
    }

    private Object line(Category category, DealerSlots dealer) {
        var calendar = dealer.calendars().get(category);
        if (calendar == null) {
            return false;
        }
        var free = Objects.requireNonNull(dealer.free().get(category));
        var line = new HashMap<String, Object>();
        line.put("place", dealer.site().address());
        line.put("minutes", calendar.slotLength().toMinutes());
        line.put("some", !free.isEmpty());
        line.put("times", spread(free).stream().map(this::time).toList());
        line.put("first", free.isEmpty() ? false : first(start(free.get(0))));
        return line;
    }

    /** The first of each half of a day: three in a row would be no choice. */
    private List<LocalDateTime> spread(List<Slot> free) {
        var chosen = new ArrayList<LocalDateTime>();
        for (var slot : free) {
            var start = start(slot);
            if (chosen.size() < SHOWN && (chosen.isEmpty() || !sameHalf(chosen.get(chosen.size() - 1), start))) {
                chosen.add(start);
            }
        }
        return chosen;
    }

    private static boolean sameHalf(LocalDateTime one, LocalDateTime other) {
        return one.toLocalDate().equals(other.toLocalDate())
                && one.toLocalTime().isBefore(NOON) == other.toLocalTime().isBefore(NOON);
    }

    private LocalDateTime start(Slot slot) {
        return LocalDateTime.ofInstant(slot.start(), zone);
    }

    private Map<String, Object> time(LocalDateTime start) {
        return Map.of(
                "day", words.shortDay(start.toLocalDate(), today),
                "time", words.time(start.toLocalTime()),
                "iso", start.toString(),
                "slot", COMPACT.format(start.atZone(zone)));
    }

    /** The time of the first slot as people say it; exactly one of these holds. */
    private Map<String, Object> first(LocalDateTime start) {
        var day = start.toLocalDate();
        var near = day.isBefore(today.plusDays(2));
        var thisWeek = IsoWeek.of(today);
        var week = IsoWeek.of(day);
        var soon = !near && week.equals(thisWeek);
        var next = !near && week.equals(thisWeek.next());
        boolean evening = !start.toLocalTime().isBefore(EVENING);
        return Map.of(
                "today",
                day.equals(today) && !evening,
                "tonight",
                day.equals(today) && evening,
                "tomorrow",
                near && !day.equals(today),
                "weekday",
                soon ? words.weekday(day.getDayOfWeek()) : "",
                "nextWeek",
                next,
                "later",
                near || soon || next ? "" : words.date(day));
    }
}
