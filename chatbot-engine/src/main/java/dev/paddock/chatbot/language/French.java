package dev.paddock.chatbot.language;

import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
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
    public List<String> months() {
        return List.of(
                "janvier",
                "fevrier",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "aout",
                "septembre",
                "octobre",
                "novembre",
                "decembre");
    }

    @Override
    public List<String> dateFillers() {
        return List.of(
                "le",
                "de",
                "d",
                "du",
                "en",
                "er",
                "environ",
                "lundi",
                "mardi",
                "mercredi",
                "jeudi",
                "vendredi",
                "samedi",
                "dimanche");
    }

    @Override
    public Map<String, Integer> daysFromToday() {
        return Map.of("aujourd hui", 0, "hier", -1, "avant hier", -2, "demain", 1);
    }

    @Override
    public Map<String, Period> lastOnes() {
        return Map.of(
                "la semaine derniere", Period.ofWeeks(1),
                "semaine derniere", Period.ofWeeks(1),
                "mois dernier", Period.ofMonths(1),
                "l an dernier", Period.ofYears(1),
                "l annee derniere", Period.ofYears(1),
                "an dernier", Period.ofYears(1),
                "annee derniere", Period.ofYears(1));
    }

    @Override
    public Map<String, Period> units() {
        return Map.of(
                "jour", Period.ofDays(1),
                "jours", Period.ofDays(1),
                "semaine", Period.ofWeeks(1),
                "semaines", Period.ofWeeks(1),
                "mois", Period.ofMonths(1),
                "an", Period.ofYears(1),
                "ans", Period.ofYears(1),
                "annee", Period.ofYears(1),
                "annees", Period.ofYears(1));
    }

    @Override
    public List<List<String>> numerals() {
        return List.of(
                List.of("un", "une"),
                List.of("deux"),
                List.of("trois"),
                List.of("quatre"),
                List.of("cinq"),
                List.of("six"),
                List.of("sept"),
                List.of("huit"),
                List.of("neuf"),
                List.of("dix"),
                List.of("onze"),
                List.of("douze"));
    }

    @Override
    public Ago ago() {
        return new Ago(List.of("il", "y", "a"), List.of());
    }

    @Override
    public List<List<String>> longerThan() {
        return List.of(List.of("plus"));
    }

    @Override
    public List<String> about() {
        return List.of("environ", "a peu pres", "presque");
    }

    @Override
    public String thousand() {
        return "mille";
    }
}
