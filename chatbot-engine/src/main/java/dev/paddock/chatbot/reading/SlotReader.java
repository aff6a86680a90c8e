package dev.paddock.chatbot.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one of the times on offer: "mardi 14 h", "tomorrow at 2pm", "le premier", "jeudi ou vendredi matin". */
public record SlotReader(List<Instant> starts, ZoneId zone, LocalDate today, Locale language) {
    private static final View VIEW = View.of(
            Tag.NONE,
            Tag.NOT,
            Tag.BUT,
            Tag.OR,
            Tag.AND,
            Tag.BETWEEN,
            Tag.LESS,
            Tag.MORE,
            Tag.BEFORE,
            Tag.AFTER,
            Tag.HALF,
            Tag.EARLIEST,
            Tag.LATEST,
            Tag.LAST,
            Tag.THIS,
            Tag.FUTURE,
            Tag.UNIT,
            Tag.DAY_OFFSET,
            Tag.DAY_PART,
            Tag.MONTH,
            Tag.WEEKDAY,
            Tag.NUMBER,
            Tag.ORDINAL,
            Tag.TIME,
            Tag.HOUR,
            Tag.AM,
            Tag.PM,
            Tag.ANY,
            Tag.ABOUT,
            Tag.FILLER,
            Tag.POLITE);
    private static final int MOST_ITEMS = 60;

    /** Reads {@code typed}; several times are those that fit, in their order. */
    public Sense<Instant> read(Typed typed) {
        for (int first : View.order(language)) {
            List<Item> items = VIEW.items(typed, first);
            Sense<Instant> sense = items.size() > MOST_ITEMS ? new Sense.Nothing<>() : sense(items);
            if (!(sense instanceof Sense.Nothing<Instant>)) {
                return sense;
            }
        }
        return new Sense.Nothing<>();
    }

    private Sense<Instant> sense(List<Item> items) {
        if (items.stream().anyMatch(item -> item.is(Tag.NONE))) {
            return new Sense.Refused<>(Sense.Why.NONE_SUITS);
        }
        if (items.stream().anyMatch(item -> item.is(Tag.NOT) || item.is(Tag.BUT))) {
            return new Sense.Refused<>(Sense.Why.NEGATED);
        }
        List<Wish> wishes = wishes(items);
        if (wishes.stream().allMatch(Wish::isEmpty)) {
            return new Sense.Nothing<>();
        }
        Set<Instant> fitting = new LinkedHashSet<>();
        wishes.forEach(wish -> fitting.addAll(wish.among(locals())));
        List<Instant> found = fitting.stream().sorted().toList();
        if (found.isEmpty()) {
            return new Sense.Nothing<>();
        }
        boolean sure = wishes.size() == 1 && wishes.get(0).isSure();
        if (found.size() == 1 && sure) {
            return new Sense.Of<>(found.get(0));
        }
        return new Sense.Several<>(found, found.size() == 1 ? Sense.Why.UNSURE : Sense.Why.SEVERAL);
    }

    private List<ZonedDateTime> locals() {
        return starts.stream().map(start -> start.atZone(zone)).toList();
    }

    private List<Wish> wishes(List<Item> items) {
        List<Wish> wishes = new ArrayList<>();
        List<Item> part = new ArrayList<>();
        for (Item item : items) {
            if (item.is(Tag.OR) || item.is(Tag.AND)) {
                wishes.add(new Wish(part, today));
                part = new ArrayList<>();
            } else {
                part.add(item);
            }
        }
        wishes.add(new Wish(part, today));
        wishes.removeIf(wish -> wish.isEmpty() && wishes.size() > 1);
        for (Wish wish : wishes) {
            wishes.forEach(wish::complete);
        }
        return wishes;
    }
}
