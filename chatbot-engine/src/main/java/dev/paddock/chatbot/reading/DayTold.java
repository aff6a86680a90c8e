package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.LastTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one stretch of items tells of a day, taken in one pass. Used for one text. */
final class DayTold {
    private static final Set<Tag> SILENT = Set.of(
            Tag.FILLER, Tag.POLITE, Tag.DAY_PART, Tag.AND, Tag.OR, Tag.BETWEEN, Tag.MARK, Tag.IN, Tag.SELF, Tag.AGO);
    private static final int DAYS = 0;
    private static final int WEEKS = 1;
    private static final int MONTHS = 2;
    private static final int YEARS = 3;
    private static final int MOST_UNITS = 9_999;

    final DateReader reader;
    /** Days that a compound such as 03/04/2025 may be. */
    final List<When> compounds = new ArrayList<>();

    final List<Item> small = new ArrayList<>();
    int year = -1;
    int month = -1;
    int monthAt = -1;
    int weekday = -1;
    int season = -1;
    int part = -1;

    @Nullable
    Integer dayOffset;

    @Nullable
    Period span;

    int spanUnit = -1;
    int lastUnit = -1;
    int thisUnit = -1;
    boolean isLast;
    boolean isThis;
    boolean about;
    boolean almost;
    boolean more;
    boolean less;
    boolean before;
    boolean after;
    boolean since;
    boolean few;
    boolean longAgo;
    boolean leftOver;
    boolean noSuchDay;
    private boolean never;
    private boolean negated;
    private boolean otherUnit;
    private boolean ahead;
    private boolean in;
    private boolean ago;
    private boolean halfOf;

    DayTold(DateReader reader, List<Item> items) {
        this.reader = reader;
        int i = 0;
        while (i < items.size()) {
            i = take(items, i);
        }
        if (isLast && lastUnit < 0 && weekday < 0 && month < 0 && season < 0) {
            isLast = false; // "the last one, in March"
        }
    }

    /** Says whether {@code item} may tell something of a day. */
    static boolean tells(Item item) {
        return !SILENT.contains(item.tag());
    }

    private int take(List<Item> items, int at) {
        Item item = items.get(at);
        switch (item.tag()) {
            case FIGURES, NUMBER, SCALE, ORDINAL, COUNT -> {
                return number(items, at);
            }
            case UNIT -> unit(items, at);
            case MONTH -> {
                leftOver |= month >= 0;
                month = (int) item.value();
                monthAt = small.size();
            }
            case WEEKDAY -> weekday = (int) item.value();
            case SEASON -> season = (int) item.value();
            case PART -> part = (int) item.value();
            case DAY_OFFSET -> dayOffset = (int) item.value();
            case LAST -> isLast = true;
            case THIS -> isThis = true;
            case ABOUT -> about = true;
            case ALMOST -> almost = true;
            case MORE -> more = true;
            case LESS -> less = true;
            case BEFORE -> before = true;
            case AFTER -> after = true;
            case SINCE -> since = true;
            case FEW -> few = true;
            case LONG_AGO -> longAgo = true;
            case NEVER -> never = true;
            case NOT, BUT -> negated = true;
            case KM, MILES, OTHER_UNIT -> otherUnit = true;
            case FUTURE -> ahead = true;
            case IN -> in = true;
            case AGO -> ago = true;
            case HALF_OF -> halfOf = true;
            case HALF -> half();
            case MARK -> mark(item);
            case UNKNOWN -> leftOver = true;
            default -> {
                // says nothing of the day
            }
        }
        return at + 1;
    }

    private void mark(Item item) {
        switch (item.text()) {
            case "+", ">" -> more = true;
            case "<" -> less = true;
            case "%", "€", "$", "£" -> otherUnit = true;
            case "-" -> leftOver |= small.isEmpty() && month < 0 && year < 0;
            default -> {
                // punctuation
            }
        }
    }

    private void half() {
        Period told = span;
        if (told != null) {
            span = told.plus(half(spanUnit));
        }
    }

    private static Period half(int unit) {
        return switch (unit) {
            case WEEKS -> Period.ofDays(3);
            case MONTHS -> Period.ofDays(15);
            case YEARS -> Period.ofMonths(6);
            default -> Period.ZERO;
        };
    }

    private int number(List<Item> items, int at) {
        Item item = items.get(at);
        if (item.is(Tag.FIGURES) && !item.isBare()) {
            figures(item);
            return at + 1;
        }
        Cardinal number = item.is(Tag.ORDINAL) || item.is(Tag.COUNT) ? null : Cardinal.at(items, at);
        if (item.isBare() && item.text().length() == 4) {
            number = null;
        }
        int next = number == null ? at + 1 : number.next();
        long value = number == null ? item.value() : number.whole();
        int counted = next < items.size() && items.get(next).is(Tag.COUNT) ? next : -1;
        if (counted >= 0) {
            value = Math.max(1, value) * items.get(counted).value();
            next = counted + 1;
        }
        int unit = unitAfter(items, next, counted >= 0);
        if (unit >= 0) {
            spend(value, items.get(unit), item);
            if (items.get(next).is(Tag.HALF)) { // "two and a half years"
                half();
            }
            return unit + 1;
        }
        Cardinal second = next < items.size() && items.get(next).is(Tag.NUMBER) ? Cardinal.at(items, next) : null;
        if (second != null && (value == 19 || value == 20) && !item.is(Tag.FIGURES) && second.whole() < 100) {
            year((int) (value * 100 + second.whole()));
            return second.next();
        }
        bare(item, value, number);
        return next;
    }

    private void bare(Item item, long value, @Nullable Cardinal number) {
        boolean written = number != null && !number.figures();
        if ((item.isBare() && item.text().length() == 4) || (written && value >= 1900 && value < 2100)) {
            year((int) value);
        } else if (value <= 99 && (!item.is(Tag.FIGURES) || item.text().length() <= 2) && !isArticle(item, value)) {
            small.add(new Item(item.tag(), value, item.text(), item.glued()));
        } else if (!isArticle(item, value)) {
            leftOver = true;
            negated |= value > 2100; // an amount of something
        }
    }

    /** "a Friday", "un vendredi": no number. */
    private static boolean isArticle(Item item, long value) {
        return value == 1
                && item.is(Tag.NUMBER)
                && (item.text().equals("a")
                        || item.text().equals("an")
                        || item.text().startsWith("un"));
    }

    private void year(int told) {
        leftOver |= year >= 0 && year != told;
        year = told;
    }

    /** Returns the index of the unit that what ends at {@code from} counts, or -1. */
    private static int unitAfter(List<Item> items, int from, boolean counted) {
        for (int i = from; i < items.size() && i < from + 3; i++) {
            Item item = items.get(i);
            if (item.is(Tag.UNIT)) {
                return i;
            }
            if (!(counted && item.is(Tag.FILLER)) && !item.is(Tag.LAST) && !item.is(Tag.HALF)) {
                return -1;
            }
        }
        return -1;
    }

    private void spend(long count, Item unit, Item number) {
        int of = (int) unit.value();
        long idiom = unit.text().equals("jours") && !number.is(Tag.FIGURES)
                ? (count == 15 ? 14 : count == 8 ? 7 : count)
                : count;
        if (count > MOST_UNITS) {
            leftOver = true;
            return;
        }
        Period told = period(of, (int) idiom);
        Period known = span;
        span = known == null ? told : known.plus(told);
        spanUnit = of;
    }

    private static Period period(int unit, int count) {
        return switch (unit) {
            case DAYS -> Period.ofDays(count);
            case WEEKS -> Period.ofWeeks(count);
            case MONTHS -> Period.ofMonths(count);
            case YEARS -> Period.ofYears(count);
            default -> Period.ofWeeks(2 * count);
        };
    }

    private void unit(List<Item> items, int at) {
        int unit = (int) items.get(at).value();
        boolean lastOne = isLast || (at + 1 < items.size() && items.get(at + 1).is(Tag.LAST));
        if (halfOf) {
            span = half(unit);
            spanUnit = unit;
        } else if (few) {
            spanUnit = unit;
        } else if (lastOne) {
            lastUnit = unit;
        } else if (isThis) {
            thisUnit = unit;
        } else if (ago || more || less || almost) {
            span = period(unit, 1);
            spanUnit = unit;
        } else if (unit != YEARS && unit != DAYS) {
            leftOver = true;
        }
    }

    private void figures(Item item) {
        String text = item.text();
        if (text.startsWith("'")) {
            year(shortYear(Integer.parseInt(text.substring(1))));
            return;
        }
        String[] parts = text.split("[/.-]", -1);
        boolean plain = List.of(parts).stream().allMatch(Cutter::isDigits) && text.length() <= 10;
        if (!plain || !Compound.take(this, parts, text.contains("."))) {
            negated = true; // an hour, an amount: no date
        }
    }

    int shortYear(int figures) {
        int thisCentury = reader.today().getYear() / 100 * 100 + figures;
        return thisCentury > reader.today().getYear() + 1 ? thisCentury - 100 : thisCentury;
    }

    void candidate(int y, int m, int d) {
        try {
            compounds.add(When.day(LocalDate.of(y, m, d)));
        } catch (DateTimeException e) {
            noSuchDay = true; // this order of the figures is none; the other one may be
        }
    }

    /** Adds the nearest day of that month; false if no year has it. A year told before is the one meant. */
    boolean dayWithoutYear(int ofMonth, int day) {
        LastTime begun = reader.begun();
        LocalDate start = begun == null ? null : begun.day();
        if (year >= 0 || start != null) {
            int before = compounds.size();
            candidate(year >= 0 || start == null ? year : start.getYear(), ofMonth, day);
            return compounds.size() > before;
        }
        LocalDate nearest = Resolving.nearest(reader, ofMonth, day);
        noSuchDay |= nearest == null;
        return nearest != null && compounds.add(When.day(nearest));
    }

    Sense.@Nullable Why refusal() {
        boolean date = year >= 0 || month >= 0 || span != null || dayOffset != null || !compounds.isEmpty();
        if (otherUnit) {
            return Sense.Why.UNIT;
        }
        if (negated || (never && date)) {
            return Sense.Why.NEGATED;
        }
        return ahead || (in && span != null && !ago && !less) ? Sense.Why.AHEAD : null;
    }

    boolean isNever() {
        return never;
    }

    boolean isEmpty() {
        return year < 0
                && month < 0
                && weekday < 0
                && season < 0
                && span == null
                && dayOffset == null
                && lastUnit < 0
                && thisUnit < 0
                && compounds.isEmpty()
                && small.isEmpty()
                && !few
                && !never
                && !longAgo;
    }

    /** Takes over from {@code other} what was said once for both: "3 ou 4 avril 2025", "2 or 3 years ago". */
    void complete(DayTold other) {
        if (this == other) {
            return;
        }
        Period theirs = other.span;
        if (span == null && theirs != null && small.size() == 1 && month < 0) {
            span = period(other.spanUnit, (int) small.get(0).value());
            spanUnit = other.spanUnit;
            small.clear();
            about |= other.about;
        }
        if (month < 0 && other.month >= 0 && !small.isEmpty() && small.size() <= other.small.size()) {
            month = other.month;
            monthAt = small.size();
        }
        if (year < 0 && other.year >= 0 && month >= 0) {
            year = other.year;
        }
        before |= other.before;
        after |= other.after;
        more |= other.more;
        less |= other.less;
    }

    Sense<When> sense() {
        boolean uncounted = ago && span == null && !few && !longAgo && lastUnit < 0 && !small.isEmpty() && month < 0;
        return uncounted ? new Sense.Nothing<>() : new Resolving(this).sense();
    }
}
