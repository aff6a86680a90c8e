package dev.paddock.chatbot.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a whole number as people tell it, with a unit or without: "à peu près 9 000 km", "3,000 miles", "plus de 10k". */
public final class CountReader {
    private static final BigDecimal KILOMETRES_PER_MILE = new BigDecimal("1.609344");
    private static final Set<Tag> EMPTY = Set.of(Tag.FILLER, Tag.POLITE, Tag.ABOUT, Tag.SINCE, Tag.KM);
    private static final Set<Tag> BETWEEN_NUMBERS = Set.of(Tag.OR, Tag.AND, Tag.BETWEEN);
    private static final int MOST = 4;

    private final View view;
    private final boolean distance;

    /**
     * Makes a reader.
     *
     * @param units the units that may follow, in plain words; kilometres among them let miles be converted
     */
    public CountReader(Set<String> units) {
        this.distance = units.contains("km");
        List<Lexicon.Listed> own = units.stream()
                .map(unit -> new Lexicon.Listed(Arrays.asList(unit.split(" ")), Tag.KM, 0))
                .collect(Collectors.toList());
        this.view = View.with(
                own,
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
                Tag.HALF,
                Tag.UNIT,
                Tag.MONTH,
                Tag.NUMBER,
                Tag.SCALE,
                Tag.MILES,
                Tag.OTHER_UNIT,
                Tag.ABOUT,
                Tag.FILLER,
                Tag.POLITE);
    }

    /** Reads {@code typed} as a person does whose language is {@code language}. */
    public Sense<Count> read(Typed typed, Locale language) {
        for (int first : View.order(language)) {
            Sense<Count> sense = read(view.items(typed, first));
            if (!(sense instanceof Sense.Nothing<Count>)) {
                return sense;
            }
        }
        return new Sense.Nothing<>();
    }

    private Sense<Count> read(List<Item> all) {
        Found found = Found.in(apart(all));
        if (found.numbers.isEmpty()) {
            return found.negated ? new Sense.Refused<>(Sense.Why.NEGATED) : new Sense.Nothing<>();
        }
        if (found.negated) {
            return new Sense.Refused<>(Sense.Why.NEGATED);
        }
        if (found.otherUnit || (found.miles && !distance)) {
            return new Sense.Refused<>(Sense.Why.UNIT);
        }
        if (found.fraction) {
            return new Sense.Nothing<>();
        }
        List<Count> counts = found.counts();
        if (counts.size() > MOST) {
            return new Sense.Nothing<>();
        }
        if (counts.size() > 1) {
            return new Sense.Several<>(counts, Sense.Why.SEVERAL);
        }
        return found.unknown ? new Sense.Several<>(counts, Sense.Why.UNSURE) : new Sense.Of<>(counts.get(0));
    }

    /** Takes figures such as "5000-6000" apart, and lets a sign that is no range stand for itself. */
    private static List<Item> apart(List<Item> all) {
        List<Item> items = new ArrayList<>(all.size());
        for (Item item : all) {
            String[] ends = item.is(Tag.FIGURES) ? item.text().split("-", -1) : new String[0];
            if (ends.length == 2 && !ends[0].startsWith("'")) {
                items.addAll(Cutter.cut(ends[0]));
                items.add(new Item(Tag.OR, 0, "-", false));
                items.addAll(Cutter.cut(ends[1]));
            } else {
                items.add(item);
            }
        }
        return items;
    }

    /** What there is in the items. Used for one text. */
    private static final class Found {
        private final List<Cardinal> numbers = new ArrayList<>();
        private Count.Bound bound = Count.Bound.EXACT;
        private boolean negated;
        private boolean negative;
        private boolean otherUnit;
        private boolean miles;
        private boolean fraction;
        private boolean unknown;
        private @Nullable BigDecimal lastScale;

        static Found in(List<Item> items) {
            Found found = new Found();
            int i = 0;
            while (i < items.size()) {
                Cardinal number = Cardinal.at(items, i);
                if (number == null) {
                    found.take(items.get(i), i + 1 < items.size() ? items.get(i + 1) : null);
                    i++;
                } else {
                    found.take(number, items);
                    i = number.next();
                }
            }
            return found;
        }

        private void take(Cardinal number, List<Item> items) {
            fraction |= !number.isWhole();
            Item last = items.get(number.next() - 1);
            lastScale = last.is(Tag.SCALE) && last.value() > 1 ? BigDecimal.valueOf(last.value()) : null;
            BigDecimal small = numbers.isEmpty() ? null : numbers.get(0).value();
            BigDecimal scale = lastScale;
            if (small != null && scale != null && small.compareTo(BigDecimal.valueOf(100)) < 0) {
                numbers.set(0, new Cardinal(small.multiply(scale), 0, true)); // "5 ou 6 mille"
            }
            numbers.add(number);
        }

        private void take(Item item, @Nullable Item next) {
            switch (item.tag()) {
                case NOT, BUT -> negated = true;
                case MORE -> bound = Count.Bound.AT_LEAST;
                case LESS -> bound = Count.Bound.LESS;
                case ALMOST -> bound = Count.Bound.ALMOST;
                case MILES -> miles = true;
                case UNIT, OTHER_UNIT, MONTH, BEFORE, AFTER, HALF -> otherUnit = true;
                case MARK -> mark(item.text(), next);
                case FIGURES -> unknown = true;
                default -> unknown |= !EMPTY.contains(item.tag()) && !BETWEEN_NUMBERS.contains(item.tag());
            }
        }

        private void mark(String mark, @Nullable Item next) {
            boolean before = next != null && next.is(Tag.FIGURES) && next.glued();
            switch (mark) {
                case "-" -> negative |= before && numbers.isEmpty();
                case "+" -> bound = before ? bound : Count.Bound.AT_LEAST;
                case ">" -> bound = Count.Bound.AT_LEAST;
                case "<" -> bound = Count.Bound.LESS;
                case "/", "&" -> unknown |= next == null || !next.is(Tag.FIGURES);
                case "%", "€", "$", "£" -> otherUnit = true;
                default -> {
                    // an equals or question mark says nothing
                }
            }
        }

        List<Count> counts() {
            return numbers.stream().map(this::count).distinct().toList();
        }

        private Count count(Cardinal number) {
            long told = negative ? -number.whole() : number.whole();
            if (!miles || told == Long.MAX_VALUE) {
                return new Count(told, bound, -1);
            }
            long kilometres = BigDecimal.valueOf(told)
                    .multiply(KILOMETRES_PER_MILE)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return new Count(kilometres, bound, told);
        }
    }
}
