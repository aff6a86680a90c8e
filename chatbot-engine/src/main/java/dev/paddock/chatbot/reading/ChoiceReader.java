package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads one of a few options: by its words among others, by the beginning of one, by its place; yes and no by all their words. */
public final class ChoiceReader {
    private static final View PLACES = View.of(Tag.NOT, Tag.ORDINAL, Tag.NUMBER, Tag.FILLER, Tag.POLITE);
    private static final int MOST_UNKNOWN = 8;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_BEGUN = 4;

    private final Map<String, Integer> words;
    private final View view;
    private final int size;
    private final int yes;
    private final int no;
    private final boolean byPlace;

    /**
     * Makes a reader.
     *
     * @param words the options by their words, plain
     * @param size how many options there are
     * @param yes the option that is yes, or -1
     * @param no the option that is no, or -1
     */
    public ChoiceReader(Map<String, Integer> words, int size, int yes, int no) {
        this.words = Map.copyOf(words);
        this.size = size;
        this.yes = yes;
        this.no = no;
        this.byPlace = yes < 0
                && words.keySet().stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
        List<Lexicon.Listed> own = new ArrayList<>();
        words.forEach((word, option) -> {
            if (!word.isEmpty()) {
                own.add(new Lexicon.Listed(Arrays.asList(word.split(" ")), Tag.OPTION, option));
            }
        });
        this.view = yes >= 0 && no >= 0
                ? View.with(own, Tag.NOT, Tag.BUT, Tag.ASKING, Tag.OR, Tag.AND, Tag.YES, Tag.NO, Tag.FILLER, Tag.POLITE)
                : View.with(own, Tag.NOT, Tag.BUT, Tag.ASKING, Tag.OR, Tag.AND, Tag.NEVER, Tag.ANY, Tag.POLITE);
    }

    /** Reads {@code typed}, of which nothing stands for an option as a whole; the values are places among the options, from 0. */
    public Sense<Integer> read(Typed typed, Locale language) {
        for (int first : View.order(language)) {
            List<Item> items = view.items(typed, first);
            Sense<Integer> sense = yes >= 0 && no >= 0 ? yesOrNo(items) : option(items);
            if (!(sense instanceof Sense.Nothing<Integer>)) {
                return sense;
            }
        }
        Sense<Integer> begun = begun(typed.plain());
        return begun instanceof Sense.Nothing<Integer> && byPlace ? byPlace(typed, language) : begun;
    }

    private Sense<Integer> option(List<Item> items) {
        Set<Integer> meant = new LinkedHashSet<>();
        int unknown = 0;
        boolean negated = false;
        boolean doubtful = false;
        boolean any = false;
        for (Item item : items) {
            switch (item.tag()) {
                case OPTION -> meant.add((int) item.value());
                case NOT, NEVER -> negated = true;
                case ANY -> any = true;
                case BUT, ASKING -> doubtful = true;
                case UNKNOWN -> unknown++;
                case FIGURES -> doubtful |= !item.glued();
                default -> {
                    // says nothing of the options
                }
            }
        }
        if (meant.isEmpty()) {
            boolean all = any && !negated && unknown == 0;
            return all
                    ? new Sense.Several<>(IntStream.range(0, size).boxed().toList(), Sense.Why.SEVERAL)
                    : new Sense.Nothing<>();
        }
        if (negated) {
            return new Sense.Refused<>(Sense.Why.NEGATED);
        }
        if (meant.size() > 1) {
            return new Sense.Several<>(meant.stream().sorted().toList(), Sense.Why.SEVERAL);
        }
        int only = meant.iterator().next();
        return doubtful || unknown > MOST_UNKNOWN
                ? new Sense.Several<>(List.of(only), Sense.Why.UNSURE)
                : new Sense.Of<>(only);
    }

    private Sense<Integer> yesOrNo(List<Item> items) {
        boolean saysYes = false;
        boolean saysNo = false;
        boolean negated = false;
        boolean doubtful = false;
        boolean unknownBefore = false;
        for (Item item : items) {
            boolean isYes = item.is(Tag.YES) || (item.is(Tag.OPTION) && item.value() == yes);
            boolean isNo = item.is(Tag.NO) || (item.is(Tag.OPTION) && item.value() == no);
            unknownBefore |= (item.is(Tag.UNKNOWN) || item.is(Tag.FIGURES)) && !saysYes && !saysNo;
            saysYes |= isYes;
            saysNo |= isNo;
            negated |= item.is(Tag.NOT);
            doubtful |= item.is(Tag.BUT) || item.is(Tag.ASKING);
        }
        if (!saysYes && !saysNo) {
            return new Sense.Nothing<>();
        }
        if (saysYes && (saysNo || negated)) {
            return new Sense.Several<>(List.of(yes, no), Sense.Why.SEVERAL);
        }
        int only = saysYes ? yes : no;
        return doubtful || unknownBefore ? new Sense.Several<>(List.of(only), Sense.Why.UNSURE) : new Sense.Of<>(only);
    }

    private Sense<Integer> begun(String plain) {
        if (plain.length() < SHORTEST_BEGINNING || yes >= 0) {
            return new Sense.Nothing<>();
        }
        List<Integer> meant = words.entrySet().stream()
                .filter(word -> word.getKey().startsWith(plain))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
        if (meant.isEmpty() || meant.size() > MOST_BEGUN) {
            return new Sense.Nothing<>();
        }
        return meant.size() == 1 ? new Sense.Of<>(meant.get(0)) : new Sense.Several<>(meant, Sense.Why.SEVERAL);
    }

    private Sense<Integer> byPlace(Typed typed, Locale language) {
        for (int first : View.order(language)) {
            List<Item> items = PLACES.items(typed, first).stream()
                    .filter(item -> !item.is(Tag.FILLER) && !item.is(Tag.POLITE) && !isOne(item))
                    .toList();
            boolean one = items.size() == 1
                    && (items.get(0).isBare()
                            || items.get(0).is(Tag.ORDINAL)
                            || items.get(0).is(Tag.NUMBER));
            if (one && items.get(0).value() >= 1 && items.get(0).value() <= size) {
                return new Sense.Of<>((int) items.get(0).value() - 1);
            }
        }
        return new Sense.Nothing<>();
    }

    /** "the second one". */
    private static boolean isOne(Item item) {
        return item.is(Tag.NUMBER) && item.value() == 1 && !item.text().startsWith("un");
    }
}
