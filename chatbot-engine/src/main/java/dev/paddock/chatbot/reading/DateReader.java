package dev.paddock.chatbot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people tell it, in French or English: {@code 2026-11-23}, {@code 23/11/2026}, "23 nov.", "november 23rd",
 * "mars 2025" (its first day), "hier", "il y a 3 mois". Figures alone put the day before the month, as French does. A day
 * without a year is the one nearest to today between the first and the last day accepted.
 */
public record DateReader(LocalDate today, LocalDate first, LocalDate last) {
    private static final String PUNCTUATION = " /-.,'";
    private static final int MOST_WORDS = 12;
    private static final int LEAP_YEARS_AT_MOST_APART = 8;

    /** A day; or none, since this is no date at all, or since the calendar has no such day. */
    public record Reading(@Nullable LocalDate day, boolean isImpossible) {
        static final Reading NOT_A_DATE = new Reading(null, false);
        static final Reading NO_SUCH_DAY = new Reading(null, true);

        static Reading of(LocalDate day) {
            return new Reading(day, false);
        }
    }

    public Reading read(Typed typed) {
        String text = typed.folded();
        List<String> words = DateWords.withoutFillers(isPlainEnough(text) ? Labels.words(typed.plain()) : List.of());
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Reading.NOT_A_DATE;
        }
        LocalDate relative = RelativeDate.read(words, today);
        return relative != null ? Reading.of(relative) : absolute(words);
    }

    private static boolean isPlainEnough(String text) {
        return !text.startsWith("-")
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0);
    }

    private Reading absolute(List<String> words) {
        int[] figures = new int[words.size()];
        int named = -1;
        for (int i = 0; i < figures.length; i++) {
            String word = words.get(i);
            figures[i] = DateWords.figure(word);
            if (figures[i] < 0) {
                if (named >= 0 || DateWords.month(word) == null) {
                    return Reading.NOT_A_DATE;
                }
                named = i;
            }
        }
        return named < 0 ? ofFigures(words, figures) : ofNamedMonth(words, figures, named);
    }

    private Reading ofFigures(List<String> words, int[] n) {
        if (n.length == 3 && words.get(0).length() == 4) {
            return day(n[0], n[1], n[2]);
        }
        if (n.length == 3 && isYear(words.get(2))) {
            return day(year(words.get(2)), n[1], n[0]);
        }
        return n.length == 2 ? nearest(n[1], n[0]) : Reading.NOT_A_DATE;
    }

    private Reading ofNamedMonth(List<String> words, int[] n, int named) {
        Month name = DateWords.month(words.get(named));
        int month = name == null ? 0 : name.getValue();
        if (n.length == 3 && named < 2 && isYear(words.get(2))) {
            return day(year(words.get(2)), month, n[1 - named]);
        }
        if (n.length == 2) {
            String figure = words.get(1 - named);
            return figure.length() == 4 ? day(n[1 - named], month, 1) : nearest(month, n[1 - named]);
        }
        return Reading.NOT_A_DATE;
    }

    private static boolean isYear(String figures) {
        return figures.length() == 2 || figures.length() == 4;
    }

    /** Two figures mean the last year so written that is not after the next one. */
    private int year(String figures) {
        int year = Integer.parseInt(figures);
        if (figures.length() > 2) {
            return year;
        }
        int thisCentury = today.getYear() / 100 * 100 + year;
        return thisCentury > today.getYear() + 1 ? thisCentury - 100 : thisCentury;
    }

    private Reading nearest(int month, int dayOfMonth) {
        LocalDate best = null;
        for (int year = today.getYear() + 1; year >= today.getYear() - LEAP_YEARS_AT_MOST_APART; year--) {
            Reading reading = day(year, month, dayOfMonth);
            LocalDate day = reading.day();
            if (day != null && (best == null || isNearer(day, best))) {
                best = day;
            }
        }
        return best == null ? Reading.NO_SUCH_DAY : Reading.of(best);
    }

    private boolean isNearer(LocalDate day, LocalDate best) {
        if (isAccepted(day) != isAccepted(best)) {
            return isAccepted(day);
        }
        return Math.abs(day.toEpochDay() - today.toEpochDay()) < Math.abs(best.toEpochDay() - today.toEpochDay());
    }

    private boolean isAccepted(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Reading day(int year, int month, int dayOfMonth) {
        try {
            return year < 1 ? Reading.NO_SUCH_DAY : Reading.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            return Reading.NO_SUCH_DAY; // the 31st of a short month, the 29th of February, a thirteenth month
        }
    }
}
