package dev.paddock.chatbot.reading;

import dev.paddock.chatbot.language.KnownLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The words of one language by the part they play, read from {@code lexicon_<language>.properties}. Immutable. */
final class Lexicon {
    /** Every lexicon there is, in the order of the languages. */
    static final List<Lexicon> ALL =
            Stream.of(KnownLanguage.locales()).map(Lexicon::load).toList();

    private static final Set<String> WORDS = everyWord();

    private final Locale locale;
    private final Map<Tag, List<Listed>> phrases;

    /** A phrase in plain words, and what it is worth. */
    record Listed(List<String> words, Tag tag, long value) {}

    private Lexicon(Locale locale, Map<Tag, List<Listed>> phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    private static Lexicon load(Locale locale) {
        String file = "lexicon_" + locale.getLanguage() + ".properties";
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<Tag, List<Listed>> phrases = new EnumMap<>(Tag.class);
            for (Tag tag : Tag.values()) {
                phrases.put(tag, listed(tag, words.getProperty(tag.key(), "")));
            }
            return new Lexicon(locale, phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static List<Listed> listed(Tag tag, String words) {
        List<Listed> all = new ArrayList<>();
        for (String one : words.split("\\|")) {
            int equals = one.lastIndexOf('=');
            String phrase = (equals < 0 ? one : one.substring(0, equals)).strip();
            if (!phrase.isEmpty()) {
                long value = equals < 0
                        ? 0
                        : Long.parseLong(one.substring(equals + 1).strip());
                all.add(new Listed(Arrays.asList(phrase.split(" ")), tag, value));
            }
        }
        return List.copyOf(all);
    }

    private static Set<String> everyWord() {
        Set<String> words = new HashSet<>();
        ALL.forEach(lexicon -> lexicon.phrases.values().forEach(all -> all.forEach(one -> words.addAll(one.words()))));
        return Set.copyOf(words);
    }

    /** Says whether {@code word} is in a phrase of any language, so that it is no slip of the keys. */
    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** Returns the place of {@code locale}'s language among {@link #ALL}; the first stands in for one that isn't there. */
    static int indexOf(Locale locale) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).locale.getLanguage().equals(locale.getLanguage())) {
                return i;
            }
        }
        return 0;
    }

    List<Listed> phrases(Tag tag) {
        return phrases.getOrDefault(tag, List.of());
    }
}
