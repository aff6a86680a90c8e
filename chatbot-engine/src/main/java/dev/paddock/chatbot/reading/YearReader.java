package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads a year as people tell it: "2019", "une Yamaha de 2019", "'19", "twenty twenty", "05/2019". */
public final class YearReader {
    private static final View VIEW = View.of(
            Tag.NOT,
            Tag.BUT,
            Tag.OR,
            Tag.AND,
            Tag.BETWEEN,
            Tag.ALMOST,
            Tag.LESS,
            Tag.MORE,
            Tag.BEFORE,
            Tag.AFTER,
            Tag.SINCE,
            Tag.AGO,
            Tag.IN,
            Tag.FUTURE,
            Tag.LAST,
            Tag.THIS,
            Tag.UNIT,
            Tag.COUNT,
            Tag.MONTH,
            Tag.WEEKDAY,
            Tag.SEASON,
            Tag.PART,
            Tag.NUMBER,
            Tag.SCALE,
            Tag.MILES,
            Tag.KM,
            Tag.OTHER_UNIT,
            Tag.ABOUT,
            Tag.FILLER,
            Tag.POLITE);
    private static final Set<Tag> BOUNDS =
            Set.of(Tag.ALMOST, Tag.LESS, Tag.MORE, Tag.BEFORE, Tag.AFTER, Tag.SINCE, Tag.AGO, Tag.FUTURE, Tag.BUT);
    private static final Set<Tag> UNITS = Set.of(Tag.KM, Tag.MILES, Tag.OTHER_UNIT, Tag.SCALE);
    private static final int CENTURY = 100;
    private static final int FIRST = 1000;
    private static final int MOST = 4;

    private YearReader() {}

    /** Reads {@code typed} in the year {@code thisYear}. */
    public static Sense<Integer> read(Typed typed, Locale language, int thisYear) {
        for (int first : View.order(language)) {
            Sense<Integer> sense = new Found(thisYear, VIEW.items(typed, first)).sense();
            if (!(sense instanceof Sense.Nothing<Integer>)) {
                return sense;
            }
        }
        return new Sense.Nothing<>();
    }

    /** What there is in the items. Used for one text. */
    private static final class Found {
        private final int thisYear;
        private final List<Item> items;
        private final Set<Integer> years = new TreeSet<>();
        private boolean negated;
        private boolean bounded;
        private boolean otherUnit;
        private boolean leftOver;
        private boolean words;
        private boolean shortYear;

        Found(int thisYear, List<Item> items) {
            this.thisYear = thisYear;
            this.items = items;
        }

        Sense<Integer> sense() {
            int i = 0;
            while (i < items.size()) {
                i = take(i);
            }
            if (years.isEmpty()) {
                return new Sense.Nothing<>();
            }
            if (negated || bounded) {
                return new Sense.Refused<>(negated ? Sense.Why.NEGATED : Sense.Why.BOUNDED);
            }
            if (otherUnit) {
                return new Sense.Refused<>(Sense.Why.UNIT);
            }
            List<Integer> all = new ArrayList<>(years);
            if (all.size() > MOST) {
                return new Sense.Nothing<>();
            }
            if (all.size() > 1) {
                return new Sense.Several<>(all, Sense.Why.SEVERAL);
            }
            return leftOver || (shortYear && words)
                    ? new Sense.Several<>(all, Sense.Why.UNSURE)
                    : new Sense.Of<>(all.get(0));
        }

        private int take(int at) {
            Item item = items.get(at);
            if (item.is(Tag.FIGURES)) {
                figures(item, at);
                return at + 1;
            }
            if (item.is(Tag.NUMBER) || item.is(Tag.SCALE)) {
                return inWords(at);
            }
            if (item.is(Tag.THIS) || item.is(Tag.LAST)) {
                return relative(at);
            }
            if (item.is(Tag.NOT)) {
                negated = true;
            } else if (BOUNDS.contains(item.tag())) {
                bounded = true;
            } else if (item.is(Tag.UNIT) && years.isEmpty()) {
                words = true; // "les années 90"
            } else if (UNITS.contains(item.tag()) || (item.is(Tag.UNIT) && !years.isEmpty())) {
                otherUnit = true;
            } else if (item.is(Tag.MARK)) {
                mark(item);
            } else if (item.is(Tag.UNKNOWN)) {
                words = true;
            }
            return at + 1;
        }

        private void mark(Item item) {
            bounded |= "<>+".contains(item.text());
            bounded |= item.text().equals("-") && years.isEmpty() && items.indexOf(item) == 0;
            otherUnit |= "%€$£".contains(item.text());
        }

        private int relative(int at) {
            boolean year = near(at + 1) || near(at - 1);
            if (year) {
                years.add(items.get(at).is(Tag.LAST) ? thisYear - 1 : thisYear);
            }
            return year && near(at + 1) ? at + 2 : at + 1;
        }

        private boolean near(int at) {
            return at >= 0
                    && at < items.size()
                    && items.get(at).is(Tag.UNIT)
                    && items.get(at).value() == 3;
        }

        private int inWords(int at) {
            Cardinal first = Cardinal.at(items, at);
            if (first == null || first.whole() == 1) { // "une 2019", "a 2019", not one
                return first == null ? at + 1 : first.next();
            }
            Cardinal second =
                    first.next() < items.size() && items.get(first.next()).is(Tag.NUMBER)
                            ? Cardinal.at(items, first.next())
                            : null;
            long century = first.whole();
            if (second != null && (century == 19 || century == 20) && second.whole() < CENTURY) {
                years.add((int) (century * CENTURY + second.whole()));
                return second.next();
            }
            if (century >= FIRST && century < 10 * FIRST) {
                years.add((int) century);
            } else {
                leftOver = true;
            }
            return first.next();
        }

        private void figures(Item item, int at) {
            String text = item.text();
            if (item.isBare() && text.length() == 4) {
                boolean model = item.glued() && at > 0 && items.get(at - 1).is(Tag.UNKNOWN);
                if (model) {
                    words = true;
                } else {
                    years.add((int) item.value());
                }
            } else if ((text.length() == 3 && text.startsWith("'")) || (item.isBare() && text.length() == 2)) {
                twoFigures(item, at);
            } else if (item.isBare() || text.indexOf(',') >= 0) {
                leftOver |= !isOfAModel(at);
                bounded |= text.indexOf(',') >= 0;
            } else {
                compound(text);
            }
        }

        private void twoFigures(Item item, int at) {
            if (isOfAModel(at)) {
                words = true;
                return;
            }
            boolean alone =
                    items.stream().filter(other -> other.is(Tag.FIGURES)).count() == 1;
            if (!alone) {
                leftOver = true;
                return;
            }
            int figures = Integer.parseInt(item.text().replace("'", ""));
            int year = thisYear / CENTURY * CENTURY + figures;
            years.add(year > thisYear + 1 ? year - CENTURY : year);
            shortYear = true;
        }

        /** "MT-07", "CB 500 F" and the like: figures tied to letters. */
        private boolean isOfAModel(int at) {
            boolean tied = items.get(at).glued();
            boolean letters = at > 0
                    && (items.get(at - 1).is(Tag.UNKNOWN) || items.get(at - 1).is(Tag.MARK));
            boolean after = at + 1 < items.size()
                    && items.get(at + 1).glued()
                    && items.get(at + 1).is(Tag.UNKNOWN);
            return (tied && letters) || after;
        }

        private void compound(String text) {
            String[] parts = text.split("[/.-]");
            long whole =
                    List.of(parts).stream().filter(part -> part.length() == 4).count();
            boolean date = (whole == 1 && parts.length <= 3) || (whole == 2 && parts.length == 2);
            if (!date || text.matches("[0-9]{4}[.][0-9]{1,2}") || text.contains(":")) {
                leftOver = true;
                return;
            }
            for (String part : parts) {
                if (part.length() == 4 && Cutter.isDigits(part)) {
                    years.add(Integer.parseInt(part));
                }
            }
        }
    }
}
