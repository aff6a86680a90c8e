package dev.paddock.chatbot.language;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of English, with the hours of the 24-hour clock. */
final class English implements LanguageRules {
    @Override
    public char thousandsSeparator() {
        return ',';
    }

    @Override
    public String dayOfMonth(int day) {
        return Integer.toString(day);
    }

    @Override
    public String time(LocalTime time) {
        return Typography.two(time.getHour()) + ":" + Typography.two(time.getMinute());
    }

    @Override
    public String moment(String date, String time) {
        return date + " at " + time;
    }

    @Override
    public String set(String text) {
        return Typography.set(text);
    }

    @Override
    public Optional<String> fault(String text) {
        return Optional.empty();
    }

    @Override
    public List<String> months() {
        return List.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december");
    }

    @Override
    public List<String> dateFillers() {
        return List.of(
                "the",
                "on",
                "of",
                "in",
                "st",
                "nd",
                "rd",
                "th",
                "about",
                "around",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday");
    }

    @Override
    public Map<String, Integer> daysFromToday() {
        return Map.of("today", 0, "yesterday", -1, "tomorrow", 1);
    }

    @Override
    public Map<String, Period> lastOnes() {
        return Map.of(
                "last week", Period.ofWeeks(1),
                "last month", Period.ofMonths(1),
                "last year", Period.ofYears(1));
    }

    @Override
    public Map<String, Period> units() {
        return Map.of(
                "day", Period.ofDays(1),
                "days", Period.ofDays(1),
                "week", Period.ofWeeks(1),
                "weeks", Period.ofWeeks(1),
                "month", Period.ofMonths(1),
                "months", Period.ofMonths(1),
                "year", Period.ofYears(1),
                "years", Period.ofYears(1));
    }

    @Override
    public List<List<String>> numerals() {
        return List.of(
                List.of("a", "an", "one"),
                List.of("two"),
                List.of("three"),
                List.of("four"),
                List.of("five"),
                List.of("six"),
                List.of("seven"),
                List.of("eight"),
                List.of("nine"),
                List.of("ten"),
                List.of("eleven"),
                List.of("twelve"));
    }

    @Override
    public Ago ago() {
        return new Ago(List.of(), List.of("ago"));
    }

    @Override
    public List<List<String>> longerThan() {
        return List.of(List.of("more", "than"), List.of("over"));
    }

    @Override
    public List<String> about() {
        return List.of("about", "around", "roughly", "almost");
    }

    @Override
    public String thousand() {
        return "thousand";
    }
}
