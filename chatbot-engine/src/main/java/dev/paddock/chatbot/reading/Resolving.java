package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.LastTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was told into days. */
final class Resolving {
    private static final int LEAP_YEARS_AT_MOST_APART = 8;
    private static final int WEEK = 7;
    private static final int WEEKS = 1;
    private static final int MONTHS = 2;
    private static final int YEARS = 3;
    private static final int SEASON_MONTHS = 3;

    private final DayTold told;
    private final LocalDate today;

    Resolving(DayTold told) {
        this.told = told;
        this.today = told.reader.today();
    }

    Sense<When> sense() {
        if (told.isNever()) {
            When never = new When(LastTime.NEVER, today, today);
            return told.leftOver ? new Sense.Several<>(List.of(never), Sense.Why.UNSURE) : new Sense.Of<>(never);
        }
        if (told.isEmpty() && told.part < 0) {
            return told.noSuchDay ? new Sense.Refused<>(Sense.Why.NO_SUCH_DAY) : new Sense.Nothing<>();
        }
        try {
            return sense(candidates());
        } catch (DateTimeException e) {
            return new Sense.Refused<>(Sense.Why.NO_SUCH_DAY); // 31 June, or a year that no calendar has
        }
    }

    private Sense<When> sense(List<When> found) {
        if (found.isEmpty()) {
            return told.noSuchDay ? new Sense.Refused<>(Sense.Why.NO_SUCH_DAY) : new Sense.Nothing<>();
        }
        List<When> bounded = found.stream().map(this::bounded).toList();
        if ((told.almost && told.span == null)
                || ((told.more || told.less) && told.span == null && told.lastUnit < 0)) {
            return new Sense.Refused<>(Sense.Why.BOUNDED);
        }
        List<When> right = bounded.stream().filter(this::fitsWeekday).toList();
        if (right.isEmpty()) {
            return new Sense.Several<>(bounded, Sense.Why.WEEKDAY);
        }
        if (told.leftOver || (told.since && told.span == null)) {
            return new Sense.Several<>(right, Sense.Why.UNSURE);
        }
        return right.size() == 1 ? new Sense.Of<>(right.get(0)) : new Sense.Several<>(right, Sense.Why.ORDER);
    }

    private boolean fitsWeekday(When when) {
        boolean day = when.time().precision() == LastTime.Precision.DAY;
        return told.weekday < 0 || !day || when.first().getDayOfWeek() == DayOfWeek.of(told.weekday);
    }

    private When bounded(When when) {
        if (told.span != null) {
            return when;
        }
        if (told.before) {
            return When.before(when.first());
        }
        return told.after ? When.since(when.last().plusDays(1), today) : when;
    }

    private List<When> candidates() {
        Integer offset = told.dayOffset;
        if (!told.compounds.isEmpty()) {
            told.leftOver |= !told.small.isEmpty() || told.month >= 0 || told.year >= 0;
            return told.compounds;
        }
        if (offset != null) {
            told.leftOver |= !told.small.isEmpty() || told.span != null;
            return List.of(When.day(today.plusDays(offset)));
        }
        Period span = told.span;
        if (span != null) {
            told.leftOver |= !told.small.isEmpty() || told.year >= 0 || told.month >= 0;
            return List.of(ago(span));
        }
        if (told.few || told.longAgo) {
            return few();
        }
        if (told.lastUnit >= 0 || told.thisUnit >= 0) {
            return relative();
        }
        return absolute();
    }

    private When ago(Period span) {
        LocalDate day = today.minus(span);
        LocalDate nearer = day.plusDays((today.toEpochDay() - day.toEpochDay()) / 6);
        if (told.more || told.before) {
            return When.before(day);
        }
        if (told.less || told.after) {
            return When.since(day, today);
        }
        if (told.almost) {
            return When.since(day, today).within(day.plusDays(1), nearer);
        }
        if (told.about && told.spanUnit >= MONTHS) {
            LocalDate farther = day.minusDays((today.toEpochDay() - day.toEpochDay()) / 6);
            return When.month(YearMonth.from(day)).within(farther, nearer);
        }
        return When.day(day);
    }

    private List<When> few() {
        if (told.longAgo || told.spanUnit < 0) {
            return List.of();
        }
        return switch (told.spanUnit) {
            case MONTHS ->
                List.of(When.since(today.minusYears(1), today).within(today.minusMonths(11), today.minusMonths(1)));
            case YEARS -> List.of(When.before(today.minusYears(1)).within(today.minusYears(9), today.minusYears(2)));
            default -> List.of(When.since(today.minusMonths(3), today));
        };
    }

    private List<When> relative() {
        boolean last = told.lastUnit >= 0;
        switch (last ? told.lastUnit : told.thisUnit) {
            case WEEKS -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                if (told.weekday >= 0) {
                    return List.of(When.day(monday.minusDays(last ? WEEK : 0).plusDays(told.weekday - 1L)));
                }
                return List.of(last ? When.day(today.minusDays(WEEK)) : When.since(monday, today));
            }
            case MONTHS -> {
                YearMonth month = YearMonth.from(today).minusMonths(last ? 1 : 0);
                return List.of(told.small.size() == 1 ? dayOf(month) : inPart(When.month(month)));
            }
            case YEARS -> {
                int year = today.getYear() - (last ? 1 : 0);
                told.year = told.year < 0 ? year : told.year;
                return absolute();
            }
            default -> {
                return List.of();
            }
        }
    }

    private When dayOf(YearMonth month) {
        return When.day(month.atDay((int) told.small.get(0).value()));
    }

    private List<When> absolute() {
        LastTime begun = told.reader.begun();
        LocalDate start = begun == null ? null : begun.day();
        if (begun != null && start != null) {
            boolean month = begun.precision() == LastTime.Precision.MONTH;
            if (told.month < 0 && told.year < 0 && month && (told.small.size() == 1 || told.part >= 0)) {
                YearMonth asked = YearMonth.from(start);
                return List.of(told.small.size() == 1 ? dayOf(asked) : inPart(When.month(asked)));
            }
            if (told.year < 0 && (told.month >= 0 || told.season >= 0)) {
                told.year = start.getYear();
            }
        }
        if (told.season >= 0) {
            return season();
        }
        if (told.month >= 0) {
            return month();
        }
        return told.year >= 0 ? ofYear() : dayAlone();
    }

    private List<When> ofYear() {
        if (told.small.size() == 2) {
            int a = (int) told.small.get(0).value();
            int b = (int) told.small.get(1).value();
            List<When> days = new ArrayList<>();
            told.candidate(told.year, b, a);
            if (a != b && told.reader.language().getLanguage().equals("en")) {
                told.candidate(told.year, a, b);
            }
            days.addAll(told.compounds);
            return days;
        }
        told.leftOver |= !told.small.isEmpty() || told.year < 1;
        return told.year < 1 ? List.of() : List.of(inPart(When.year(told.year)));
    }

    private List<When> dayAlone() {
        if (told.small.size() == 1 && told.weekday < 0) {
            int day = (int) told.small.get(0).value();
            told.leftOver = true; // of which month is a guess
            for (int back = 0; back <= 2 && day >= 1 && day <= 31; back++) {
                YearMonth month = YearMonth.from(today).minusMonths(back);
                if (month.isValidDay(day) && !month.atDay(day).isAfter(today)) {
                    return List.of(When.day(month.atDay(day)));
                }
            }
            return List.of();
        }
        if (told.weekday < 0 || !told.small.isEmpty()) {
            return List.of();
        }
        DayOfWeek weekday = DayOfWeek.of(told.weekday);
        LocalDate before = today.with(TemporalAdjusters.previous(weekday));
        if (today.getDayOfWeek() == weekday && !told.isLast) {
            return List.of(When.day(today), When.day(before));
        }
        LocalDate next = today.with(TemporalAdjusters.next(weekday));
        return told.reader.last().isBefore(next) || told.isLast
                ? List.of(When.day(before))
                : List.of(When.day(before), When.day(next));
    }

    private List<When> season() {
        int year = told.year >= 0 ? told.year : latestYear(told.season, 1);
        YearMonth month = YearMonth.of(year, told.season);
        boolean single = (told.season == 1 && told.small.isEmpty()) || told.season == 12;
        LocalDate end = month.plusMonths(single ? 0 : SEASON_MONTHS - 1L).atEndOfMonth();
        if (told.season == 1) { // winter goes over the new year
            return List.of(When.month(month)
                    .within(month.minusMonths(1).atDay(1), month.plusMonths(2).atEndOfMonth()));
        }
        return List.of(
                When.month(month).within(month.minusMonths(single ? 0 : 1).atDay(1), end));
    }

    /** Returns the year in which {@code month} was last, or is now. */
    private int latestYear(int month, int day) {
        boolean ahead = LocalDate.of(today.getYear(), month, day).isAfter(today);
        return ahead ? today.getYear() - 1 : today.getYear();
    }

    private List<When> month() {
        List<Item> small = told.small;
        if (small.isEmpty()) {
            int year = told.year >= 0 ? told.year : latestYear(told.month, 1);
            boolean lastNow = told.isLast
                    && told.year < 0
                    && YearMonth.of(year, told.month).equals(YearMonth.from(today));
            return List.of(inPart(When.month(YearMonth.of(lastNow ? year - 1 : year, told.month))));
        }
        if (small.size() > 2) {
            return List.of();
        }
        int day = (int) small.get(0).value();
        if (small.size() == 2) {
            told.leftOver |= told.year >= 0;
            return List.of(day(told.shortYear((int) small.get(1).value()), told.month, day));
        }
        if (told.year >= 0) {
            return List.of(day(told.year, told.month, day));
        }
        return told.monthAt == 0 && isShortYear(small.get(0)) ? monthThenFigures(day) : dayOrNone(day);
    }

    private List<When> dayOrNone(int day) {
        return told.dayWithoutYear(told.month, day) ? told.compounds : List.of();
    }

    private boolean isShortYear(Item number) {
        return number.is(Tag.FIGURES)
                && number.text().length() == 2
                && told.shortYear((int) number.value()) <= today.getYear()
                && told.shortYear((int) number.value()) > today.getYear() - 30;
    }

    /** "mars 25" is a month of a year; "March 25" may be a day as well. */
    private List<When> monthThenFigures(int figures) {
        When month = When.month(YearMonth.of(told.shortYear(figures), told.month));
        if (!told.reader.language().getLanguage().equals("en") || !told.dayWithoutYear(told.month, figures)) {
            return List.of(month);
        }
        List<When> both = new ArrayList<>(told.compounds);
        both.add(month);
        return both;
    }

    private static When day(int year, int month, int day) {
        return When.day(LocalDate.of(year, month, day));
    }

    /** Narrows {@code when} to its beginning, middle or end, if one was told. */
    private When inPart(When when) {
        long third = (when.last().toEpochDay() - when.first().toEpochDay() + 1) / 3;
        return switch (told.part) {
            case 0 -> when.within(when.first(), when.first().plusDays(third));
            case 1 -> when.within(when.first().plusDays(third), when.last().minusDays(third));
            case 2 -> when.within(when.last().minusDays(third), when.last());
            default -> when;
        };
    }

    /** Returns the day of that month nearest to today among those accepted, or nearest of all; null if no year has it. */
    static @Nullable LocalDate nearest(DateReader reader, int month, int dayOfMonth) {
        LocalDate best = null;
        for (int year = reader.today().getYear() + 1;
                year >= reader.today().getYear() - LEAP_YEARS_AT_MOST_APART;
                year--) {
            if (month >= 1
                    && month <= 12
                    && dayOfMonth >= 1
                    && YearMonth.of(year, month).isValidDay(dayOfMonth)) {
                LocalDate day = LocalDate.of(year, month, dayOfMonth);
                best = best == null || isNearer(reader, day, best) ? day : best;
            }
        }
        return best;
    }

    private static boolean isNearer(DateReader reader, LocalDate day, LocalDate best) {
        boolean accepted = !day.isBefore(reader.first()) && !day.isAfter(reader.last());
        boolean bestAccepted = !best.isBefore(reader.first()) && !best.isAfter(reader.last());
        if (accepted != bestAccepted) {
            return accepted;
        }
        long today = reader.today().toEpochDay();
        return Math.abs(day.toEpochDay() - today) < Math.abs(best.toEpochDay() - today);
    }
}
