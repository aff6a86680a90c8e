package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.LastTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people tell it: in figures, in words, from today ("hier", "3 months ago"), as a month or a year, as a bound
 * ("more than a year ago"), or never.
 *
 * @param first the first day accepted
 * @param last the last day accepted
 * @param begun a month or a year told before, of which the day is asked; or null
 */
public record DateReader(
        Locale language,
        LocalDate today,
        LocalDate first,
        LocalDate last,
        @Nullable LastTime begun) {
    private static final View VIEW = View.of(
            Tag.NEVER,
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
            Tag.HALF_OF,
            Tag.AGO,
            Tag.FUTURE,
            Tag.IN,
            Tag.LAST,
            Tag.THIS,
            Tag.SELF,
            Tag.DAY_OFFSET,
            Tag.DAY_PART,
            Tag.UNIT,
            Tag.FEW,
            Tag.LONG_AGO,
            Tag.COUNT,
            Tag.MONTH,
            Tag.WEEKDAY,
            Tag.SEASON,
            Tag.PART,
            Tag.NUMBER,
            Tag.SCALE,
            Tag.ORDINAL,
            Tag.MILES,
            Tag.KM,
            Tag.OTHER_UNIT,
            Tag.ABOUT,
            Tag.FILLER,
            Tag.POLITE);
    private static final int MOST = 6;
    private static final int MOST_ITEMS = 60;

    /** Reads {@code typed}. */
    public Sense<When> read(Typed typed) {
        for (int order : View.order(language)) {
            List<Item> items = VIEW.items(typed, order);
            Sense<When> sense = items.size() > MOST_ITEMS ? new Sense.Nothing<>() : sense(items);
            if (!(sense instanceof Sense.Nothing<When>)) {
                return sense;
            }
        }
        return new Sense.Nothing<>();
    }

    private Sense<When> sense(List<Item> items) {
        List<DayTold> parts = new ArrayList<>();
        for (List<Item> part : alternatives(items)) {
            parts.add(new DayTold(this, part));
        }
        for (DayTold part : parts) {
            Sense.Why why = part.refusal();
            if (why != null) {
                return new Sense.Refused<>(why);
            }
        }
        DayTold whole = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            parts.get(i).complete(parts.get(i + 1));
        }
        whole.complete(parts.get(0));
        return parts.size() == 1 ? one(whole) : several(parts);
    }

    private Sense<When> one(DayTold told) {
        Sense<When> sense = told.sense();
        if (sense instanceof Sense.Several<When> several && several.why() == Sense.Why.ORDER) {
            List<When> fitting =
                    several.values().stream().filter(this::isAccepted).toList();
            return switch (fitting.size()) {
                case 0 -> new Sense.Of<>(several.values().get(0));
                case 1 -> new Sense.Of<>(fitting.get(0));
                default -> new Sense.Several<>(fitting, Sense.Why.ORDER);
            };
        }
        return sense;
    }

    private Sense<When> several(List<DayTold> parts) {
        List<When> values = new ArrayList<>();
        for (DayTold part : parts) {
            Sense<When> sense = one(part);
            if (sense instanceof Sense.Of<When> of) {
                values.add(of.value());
            } else if (sense instanceof Sense.Several<When> several) {
                values.addAll(several.values());
            } else if (!part.isEmpty()) {
                return sense;
            }
        }
        List<When> distinct = values.stream().distinct().limit(MOST).toList();
        return distinct.isEmpty() ? new Sense.Nothing<>() : new Sense.Several<>(distinct, Sense.Why.SEVERAL);
    }

    private boolean isAccepted(When when) {
        return !when.last().isBefore(first) && !when.first().isAfter(last);
    }

    /** Cuts the items where another answer begins: at "or", and at "and" between two ends. */
    private static List<List<Item>> alternatives(List<Item> items) {
        List<List<Item>> parts = new ArrayList<>();
        List<Item> part = new ArrayList<>();
        boolean between = items.stream().anyMatch(item -> item.is(Tag.BETWEEN));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean cuts =
                    item.is(Tag.OR) || (item.is(Tag.AND) && (between || !isInside(items, i))) || isRange(items, i);
            if (cuts && part.stream().anyMatch(DayTold::tells)) {
                parts.add(part);
                part = new ArrayList<>();
            } else if (!cuts) {
                part.add(item);
            }
        }
        if (parts.isEmpty() || part.stream().anyMatch(DayTold::tells)) {
            parts.add(part);
        }
        return parts;
    }

    /** "vingt et un", "a year and three months". */
    private static boolean isInside(List<Item> items, int at) {
        return at > 0
                && at + 1 < items.size()
                && (items.get(at - 1).is(Tag.NUMBER)
                        || items.get(at - 1).is(Tag.SCALE)
                        || items.get(at - 1).is(Tag.UNIT));
    }

    private static boolean isRange(List<Item> items, int at) {
        return items.get(at).is(Tag.MARK) && items.get(at).text().equals("-") && at > 0 && at + 1 < items.size();
    }
}
