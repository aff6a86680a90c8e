package dev.paddock.sse.landing;

import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.dealer.Dealer;
import dev.paddock.domain.dealer.DealerGroup;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dealerships, as the page's template takes them. */
final class Shops {
    private static final String NO_BREAK = "\u00a0";
    private static final List<String> COUNTS = List.of("none", "one", "two", "three", "four", "five", "six");

    private final LandingDates words;

    Shops(LandingDates words) {
        this.words = words;
    }

    Map<String, Object> of(DealerGroup group) {
        var shops = new HashMap<String, Object>();
        int count = group.dealers().size();
        for (int i = 1; i < COUNTS.size(); i++) {
            shops.put(COUNTS.get(i), count == i);
        }
        shops.put("many", count >= COUNTS.size());
        shops.put("email", group.email().value());
        shops.put("list", group.dealers().stream().map(this::shop).toList());
        return shops;
    }

    private Map<String, Object> shop(Dealer dealer) {
        return Map.of(
                "name", dealer.name(),
                "street", dealer.address().street(),
                "town", dealer.address().town(),
                "phone", dealer.phone().value(),
                "spelt", dealer.phone().spelt().replace(" ", NO_BREAK),
                "map", dealer.map() == null ? false : dealer.map().toASCIIString(),
                "openings", openings(dealer.openings()));
    }

    /** Days in a row with the same hours are one line; the first line begins after a day that has others. */
    private List<Map<String, Object>> openings(List<Opening> openings) {
        var lines = new ArrayList<Map<String, Object>>();
        var first = firstDay(openings);
        for (int i = 0; i < 7; ) {
            var day = first.plus(i);
            int days = 1;
            while (i + days < 7 && hours(openings, day).equals(hours(openings, day.plus(days)))) {
                days++;
            }
            lines.add(line(day, days, hours(openings, day)));
            i += days;
        }
        return lines;
    }

    private static DayOfWeek firstDay(List<Opening> openings) {
        return openings.stream()
                .map(Opening::day)
                .filter(day -> !hours(openings, day).equals(hours(openings, day.minus(1))))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
    }

    private static List<Hours> hours(List<Opening> openings, DayOfWeek day) {
        return openings.stream()
                .filter(opening -> opening.day() == day)
                .map(opening -> new Hours(opening.from(), opening.to()))
                .toList();
    }

    private Map<String, Object> line(DayOfWeek first, int days, List<Hours> hours) {
        var last = first.plus(days - 1L);
        return Map.of(
                "from", words.weekdayFirst(first),
                "and", days == 2 ? words.weekday(last) : "",
                "to", days > 2 ? words.weekday(last) : "",
                "closed", hours.isEmpty(),
                "hours", hours.stream().map(this::hours).toList());
    }

    private Map<String, Object> hours(Hours hours) {
        return Map.of(
                "opens", words.time(hours.from()),
                "closes", words.time(hours.to()));
    }

    private record Hours(LocalTime from, LocalTime to) {}
}
