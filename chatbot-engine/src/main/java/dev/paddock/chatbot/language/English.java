package dev.paddock.chatbot.language;

import java.time.LocalTime;
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
    public String bounded(String date, boolean before) {
        return (before ? "before " : "since ") + date;
    }

    @Override
    public String sinceDay(String date) {
        return date;
    }
}
