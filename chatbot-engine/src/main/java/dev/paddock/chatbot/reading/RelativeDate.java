package dev.paddock.chatbot.reading;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days told from today: "hier", "il y a 3 mois", "more than a year ago" (a day more), "last week". */
final class RelativeDate {
    private static final Map<String, Integer> DAYS = Map.of(
            "aujourd hui", 0, "today", 0, "hier", -1, "yesterday", -1, "avant hier", -2, "demain", 1, "tomorrow", 1);

    private static final Map<String, Period> LAST = Map.of(
            "la semaine derniere", Period.ofWeeks(1),
            "semaine derniere", Period.ofWeeks(1),
            "last week", Period.ofWeeks(1),
            "mois dernier", Period.ofMonths(1),
            "last month", Period.ofMonths(1),
            "l an dernier", Period.ofYears(1),
            "l annee derniere", Period.ofYears(1),
            "an dernier", Period.ofYears(1),
            "annee derniere", Period.ofYears(1),
            "last year", Period.ofYears(1));

    private static final Map<String, Period> UNITS = Map.ofEntries(
            Map.entry("jour", Period.ofDays(1)),
            Map.entry("jours", Period.ofDays(1)),
            Map.entry("day", Period.ofDays(1)),
            Map.entry("days", Period.ofDays(1)),
            Map.entry("semaine", Period.ofWeeks(1)),
            Map.entry("semaines", Period.ofWeeks(1)),
            Map.entry("week", Period.ofWeeks(1)),
            Map.entry("weeks", Period.ofWeeks(1)),
            Map.entry("mois", Period.ofMonths(1)),
            Map.entry("month", Period.ofMonths(1)),
            Map.entry("months", Period.ofMonths(1)),
            Map.entry("an", Period.ofYears(1)),
            Map.entry("ans", Period.ofYears(1)),
            Map.entry("annee", Period.ofYears(1)),
            Map.entry("annees", Period.ofYears(1)),
            Map.entry("year", Period.ofYears(1)),
            Map.entry("years", Period.ofYears(1)));

    private static final List<List<String>> NUMBERS = List.of(
            List.of("un", "une", "a", "an", "one"),
            List.of("deux", "two"),
            List.of("trois", "three"),
            List.of("quatre", "four"),
            List.of("cinq", "five"),
            List.of("six"),
            List.of("sept", "seven"),
            List.of("huit", "eight"),
            List.of("neuf", "nine"),
            List.of("dix", "ten"),
            List.of("onze", "eleven"),
            List.of("douze", "twelve"));

    private static final List<String> AGO = List.of("il", "y", "a");
    private static final List<List<String>> MORE = List.of(List.of("plus"), List.of("more", "than"), List.of("over"));

    private RelativeDate() {}

    /** Returns the day that {@code words} tell, or null if they don't tell it this way. */
    static @Nullable LocalDate read(List<String> words, LocalDate today) {
        String phrase = String.join(" ", words);
        Integer days = DAYS.get(phrase);
        if (days != null) {
            return today.plusDays(days);
        }
        Period last = LAST.get(phrase);
        return last != null ? today.minus(last) : ago(words, today);
    }

    private static @Nullable LocalDate ago(List<String> words, LocalDate today) {
        int end = words.size();
        if (startsWith(words, AGO)) {
            return span(words.subList(AGO.size(), end), today);
        }
        return words.get(end - 1).equals("ago") ? span(words.subList(0, end - 1), today) : null;
    }

    private static @Nullable LocalDate span(List<String> words, LocalDate today) {
        for (List<String> more : MORE) {
            if (startsWith(words, more)) {
                LocalDate day = exactly(words.subList(more.size(), words.size()), today);
                return day == null ? null : day.minusDays(1);
            }
        }
        return exactly(words, today);
    }

    private static @Nullable LocalDate exactly(List<String> words, LocalDate today) {
        if (words.size() != 2) {
            return null;
        }
        int count = count(words.get(0));
        Period unit = UNITS.get(words.get(1));
        return count < 0 || unit == null ? null : today.minus(unit.multipliedBy(count));
    }

    private static int count(String word) {
        for (int i = 0; i < NUMBERS.size(); i++) {
            if (NUMBERS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return DateWords.figure(word);
    }

    private static boolean startsWith(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }
}
