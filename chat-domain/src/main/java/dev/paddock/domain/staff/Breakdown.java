package dev.paddock.domain.staff;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.staff.Figures.Day;
import dev.paddock.domain.staff.Figures.OfAdvisor;
import dev.paddock.domain.staff.Figures.RatingsGiven;
import dev.paddock.domain.staff.Figures.Waits;
import dev.paddock.domain.staff.Statistics.Rated;
import dev.paddock.domain.staff.Statistics.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Waits and ratings summed up, all of them, by advisor and by day. */
final class Breakdown {
    private static final Comparator<OfAdvisor> BY_NAME = Comparator.comparing(
                    (OfAdvisor of) -> of.advisor().name())
            .thenComparing(of -> of.advisor().id().value());

    private Breakdown() {}

    static RatingsGiven summary(List<Rated> rated) {
        return new RatingsGiven(
                rated.size(), rated.stream().mapToInt(Rated::score).average().orElse(0));
    }

    static List<OfAdvisor> byAdvisor(List<Wait> waits, List<Rated> rated) {
        var people = new HashMap<String, Person>();
        waits.forEach(wait -> people.put(wait.advisor().id().value(), wait.advisor()));
        rated.stream()
                .map(Rated::advisor)
                .filter(Objects::nonNull)
                .forEach(advisor -> people.put(advisor.id().value(), advisor));
        return people.values().stream()
                .map(advisor -> new OfAdvisor(
                        advisor,
                        waits(waits.stream()
                                .filter(wait -> wait.advisor().id().equals(advisor.id()))
                                .toList()),
                        summary(rated.stream()
                                .filter(given -> given.advisor() != null
                                        && given.advisor().id().equals(advisor.id()))
                                .toList())))
                .sorted(BY_NAME)
                .toList();
    }

    static List<Day> byDay(List<Wait> waits, List<Rated> rated, ZoneId zone) {
        var days = new TreeSet<LocalDate>();
        waits.forEach(wait -> days.add(day(wait.acceptedAt(), zone)));
        rated.forEach(given -> days.add(day(given.at(), zone)));
        return days.stream()
                .map(day -> new Day(
                        day,
                        waits(waits.stream()
                                .filter(wait -> day(wait.acceptedAt(), zone).equals(day))
                                .toList()),
                        summary(rated.stream()
                                .filter(given -> day(given.at(), zone).equals(day))
                                .toList())))
                .toList();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    static Waits waits(List<Wait> waits) {
        long[] seconds = waits.stream()
                .mapToLong(wait -> wait.waited().toSeconds())
                .sorted()
                .toArray();
        return new Waits(seconds.length, nearestRank(seconds, 50), nearestRank(seconds, 90));
    }

    /** The smallest value that at least so many percent do not exceed; zero of none. */
    private static Duration nearestRank(long[] sorted, int percent) {
        int rank = (sorted.length * percent + 99) / 100;
        return sorted.length == 0 ? Duration.ZERO : Duration.ofSeconds(sorted[rank - 1]);
    }
}
