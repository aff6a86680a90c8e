package dev.paddock.chatbot.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons as one kind of field listens to them: some tags, and words of its own. Reads a text as items, the longest phrase
 * first, in the person's language before any other. Built once, then only read.
 */
final class View {
    private static final int LONGEST_PHRASE = 10;

    private final List<Map<String, List<Lexicon.Listed>>> languages = new ArrayList<>();
    private final List<Spelling> spellings = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    private View(List<Lexicon.Listed> own, Tag... tags) {
        for (Lexicon lexicon : Lexicon.ALL) {
            Map<List<String>, Lexicon.Listed> phrases = new HashMap<>();
            own.forEach(one -> phrases.putIfAbsent(one.words(), one));
            for (Tag tag : tags) {
                lexicon.phrases(tag).forEach(one -> phrases.merge(one.words(), one, View::first));
            }
            languages.add(byFirstWord(phrases.values()));
            Set<String> known = new HashSet<>();
            phrases.values().forEach(one -> known.addAll(one.words()));
            words.addAll(known);
            spellings.add(new Spelling(known));
        }
    }

    static View of(Tag... tags) {
        return new View(List.of(), tags);
    }

    /** Returns the view that knows phrases of its own too, before any other. */
    static View with(List<Lexicon.Listed> own, Tag... tags) {
        return new View(own, tags);
    }

    private static Lexicon.Listed first(Lexicon.Listed one, Lexicon.Listed other) {
        return one.tag().compareTo(other.tag()) <= 0 ? one : other;
    }

    private static Map<String, List<Lexicon.Listed>> byFirstWord(Iterable<Lexicon.Listed> phrases) {
        Map<String, List<Lexicon.Listed>> all = new HashMap<>();
        phrases.forEach(one -> all.computeIfAbsent(one.words().get(0), word -> new ArrayList<>())
                .add(one));
        all.values()
                .forEach(same -> same.sort(Comparator.comparingInt(
                                (Lexicon.Listed one) -> one.words().size())
                        .reversed()));
        return all;
    }

    /** Returns the orders in which to try the languages: the person's first, then each other. */
    static List<Integer> order(Locale language) {
        int first = Lexicon.indexOf(language);
        List<Integer> order = new ArrayList<>();
        order.add(first);
        for (int i = 0; i < Lexicon.ALL.size(); i++) {
            if (i != first) {
                order.add(i);
            }
        }
        return order;
    }

    /** Reads {@code typed}; where two languages have a phrase, that of the language at {@code first} counts. */
    List<Item> items(Typed typed, int first) {
        List<Item> cut = mended(Cutter.cut(typed.folded()), first);
        List<Item> items = new ArrayList<>(cut.size());
        int i = 0;
        while (i < cut.size()) {
            Item item = cut.get(i);
            Lexicon.Listed found = item.is(Tag.FIGURES) ? null : longest(cut, i, first);
            if (found == null) {
                items.add(item);
                i++;
            } else {
                items.add(new Item(found.tag(), found.value(), String.join(" ", found.words()), item.glued()));
                i += found.words().size();
            }
        }
        return items;
    }

    private List<Item> mended(List<Item> cut, int first) {
        for (int i = 0; i < cut.size(); i++) {
            Item item = cut.get(i);
            if (item.is(Tag.UNKNOWN) && !words.contains(item.text()) && !Lexicon.knows(item.text())) {
                String meant = spellings.get(first).mend(item.text());
                for (int other = 0; meant == null && other < spellings.size(); other++) {
                    meant = other == first ? null : spellings.get(other).mend(item.text());
                }
                if (meant != null) {
                    cut.set(i, new Item(Tag.UNKNOWN, 0, meant, item.glued()));
                }
            }
        }
        return cut;
    }

    private Lexicon.@Nullable Listed longest(List<Item> cut, int at, int first) {
        Lexicon.Listed found = longest(languages.get(first), cut, at);
        for (int other = 0; found == null && other < languages.size(); other++) {
            found = other == first ? null : longest(languages.get(other), cut, at);
        }
        return found;
    }

    private static Lexicon.@Nullable Listed longest(Map<String, List<Lexicon.Listed>> phrases, List<Item> cut, int at) {
        for (Lexicon.Listed phrase : phrases.getOrDefault(cut.get(at).text(), List.of())) {
            if (phrase.words().size() <= LONGEST_PHRASE && standsAt(at, phrase.words(), cut)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean standsAt(int at, List<String> words, List<Item> cut) {
        if (at + words.size() > cut.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Item item = cut.get(at + i);
            if (item.is(Tag.FIGURES) || !item.text().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
