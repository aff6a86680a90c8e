package dev.paddock.domain.staff;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.staff.Figures.Hour;
import dev.paddock.domain.staff.Figures.Occupancy;
import dev.paddock.domain.staff.Statistics.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counting what the staff's day, week or month was like. */
public final class ReadStatistics {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHOWN = Duration.ofHours(1);

    private final Statistics statistics;
    private final Calendars calendars;
    private final ZoneId zone;
    private final InstantSource clock;

    public ReadStatistics(Statistics statistics, Calendars calendars, ZoneId zone, InstantSource clock) {
        this.statistics = statistics;
        this.calendars = calendars;
        this.zone = zone;
        this.clock = clock;
    }

    /** {@link #of(Range, DealerId)} of all dealerships together. */
    public Figures of(Range range) {
        return of(range, null);
    }

    /**
     * The figures of {@code range} up to now, and how full the calendars are in all of it.
     *
     * @param dealer the one whose calendars count; null for those of all
     */
    public Figures of(Range range, @Nullable DealerId dealer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var from = midnight(range.first(today));
        var until = midnight(range.next(today));
        var waits = statistics.waits(from, now);
        var rated = statistics.ratings(from, now);
        var back = range.daysBack();
        var then = now.atZone(zone).minusDays(back).toInstant();
        var fromThen = midnight(LocalDate.ofInstant(from, zone).minusDays(back));
        return new Figures(
                from,
                until,
                Breakdown.waits(waits),
                byHour(waits),
                statistics.chats(from, now),
                statistics.messages(now.minus(MINUTE), now),
                statistics.messagesByMinute(now.minus(SHOWN).truncatedTo(ChronoUnit.MINUTES), now),
                occupancies(from, until, dealer),
                Breakdown.summary(rated),
                Breakdown.byAdvisor(waits, rated),
                Breakdown.byDay(waits, rated, zone),
                new Figures.Before(
                        Breakdown.waits(statistics.waits(fromThen, then)), statistics.chats(fromThen, then)));
    }

    private List<Hour> byHour(List<Wait> waits) {
        var hours = waits.stream()
                .collect(Collectors.groupingBy(
                        wait -> wait.acceptedAt().atZone(zone).getHour(), TreeMap::new, Collectors.toList()));
        return hours.entrySet().stream()
                .map(hour -> new Hour(hour.getKey(), Breakdown.waits(hour.getValue())))
                .toList();
    }

    private List<Occupancy> occupancies(Instant from, Instant until, @Nullable DealerId dealer) {
        var booked = statistics.booked(from, until);
        var counted = calendars.all().stream()
                .filter(calendar -> dealer == null || calendar.id().dealer().equals(dealer))
                .toList();
        return Arrays.stream(Category.values())
                .map(category -> new Occupancy(
                        category,
                        booked.entrySet().stream()
                                .filter(entry -> isCounted(entry.getKey(), category, dealer))
                                .mapToInt(Map.Entry::getValue)
                                .sum(),
                        counted.stream()
                                .filter(calendar -> calendar.category() == category)
                                .mapToInt(calendar -> places(calendar, from, until))
                                .sum()))
                .toList();
    }

    private static boolean isCounted(CalendarId calendar, Category category, @Nullable DealerId dealer) {
        return calendar.category() == category
                && (dealer == null || calendar.dealer().equals(dealer));
    }

    private int places(Calendar calendar, Instant from, Instant until) {
        long slots = weeks(from, until)
                .flatMap(week -> calendar.slots(week, zone).stream())
                .map(SlotTime::start)
                .filter(start -> !start.isBefore(from) && start.isBefore(until))
                .count();
        return (int) slots * calendar.places();
    }

    private Stream<IsoWeek> weeks(Instant from, Instant until) {
        var first = IsoWeek.of(LocalDate.ofInstant(from, zone));
        return Stream.iterate(first, week -> midnight(week.monday()).isBefore(until), IsoWeek::next);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
