package dev.paddock.chatbot.language;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of French. */
final class French implements LanguageRules {
    private static final Pattern BEFORE_HIGH_MARKS = Pattern.compile("[ \u00A0](?=[;:!?»])");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00A0]");
    private static final Pattern IN_FIGURES = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");
    private static final Pattern UNSPACED = Pattern.compile("(?<!\u202F)[;!?]|(?<![\u202F0-9]):(?!//)");

    @Override
    public char thousandsSeparator() {
        return Typography.UNBROKEN;
    }

    @Override
    public String dayOfMonth(int day) {
        return day == 1 ? "1er" : Integer.toString(day);
    }

    @Override
    public String time(LocalTime time) {
        String hours = Integer.toString(time.getHour()) + Typography.UNBROKEN + "h";
        return time.getMinute() == 0 ? hours : hours + Typography.UNBROKEN + Typography.two(time.getMinute());
    }

    @Override
    public String moment(String date, String time) {
        return date + " à " + time;
    }

    @Override
    public String set(String text) {
        String figures = IN_FIGURES.matcher(Typography.set(text)).replaceAll(String.valueOf(Typography.UNBROKEN));
        String marks = BEFORE_HIGH_MARKS.matcher(figures).replaceAll(String.valueOf(Typography.THIN));
        return AFTER_OPENING.matcher(marks).replaceAll("«" + Typography.THIN);
    }

    @Override
    public Optional<String> fault(String text) {
        return UNSPACED.matcher(text).find()
                ? Optional.of("lacks the narrow space before a high mark")
                : Optional.empty();
    }

    @Override
    public String bounded(String date, boolean before) {
        return (before ? "avant le " : "depuis le ") + date;
    }

    @Override
    public String sinceDay(String date) {
        return "le " + date;
    }
}
