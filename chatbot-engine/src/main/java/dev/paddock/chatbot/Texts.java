package dev.paddock.chatbot;

import dev.paddock.chatbot.language.KnownLanguage;
import dev.paddock.chatbot.language.LanguageRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The texts of a workflow, by key and language. Immutable.
 *
 * <p>A text has places for values in braces: {@code {year}}, or with a form: {@code {start:day}}. Without a form a number is
 * grouped, a date is told as "25 November 2026", a date with a time as "Wednesday 25 November 2026 at 14:30", an option by
 * its label. The forms are {@code full} (a date with its weekday), {@code day} (weekday, day and month), {@code time},
 * {@code offset} (from UTC), {@code plain} (a number ungrouped) and {@code since} (a last time behind "since"). Straight apostrophes become curly and, in French, the
 * spaces that typography wants unbroken become so: write ordinary ones.
 */
public final class Texts {
    private final Map<Locale, Map<String, String>> byLocale;
    private final List<Phrasebook> phrasebooks;

    private Texts(Map<Locale, Map<String, String>> byLocale) {
        this.byLocale = byLocale;
        this.phrasebooks = byLocale.entrySet().stream()
                .map(texts -> new Phrasebook(texts.getKey(), texts.getValue()))
                .toList();
    }

    /**
     * Returns texts in one language.
     *
     * @param locale the language
     * @param texts the texts by key
     * @return the texts; add further languages with {@link #and}
     */
    public static Texts of(Locale locale, Map<String, String> texts) {
        LanguageRules rules = KnownLanguage.rulesOf(locale);
        Map<String, String> set = new TreeMap<>();
        texts.forEach((key, text) -> set.put(key, rules.set(text)));
        return new Texts(Map.of(locale, set));
    }

    /**
     * Returns texts from properties files in UTF-8 named {@code <name>_<language>.properties}.
     *
     * @param beside a class in whose package they lie
     * @param name the beginning of their names
     * @param locales the languages, the first of which stands in for any other
     * @return the texts
     * @throws IllegalArgumentException if there is no such file
     */
    public static Texts load(Class<?> beside, String name, Locale... locales) {
        Texts all = new Texts(Map.of());
        for (Locale locale : locales) {
            all = all.and(of(locale, read(beside, name + "_" + locale.getLanguage() + ".properties")));
        }
        return all;
    }

    private static Map<String, String> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file " + file + " beside " + beside.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Returns these texts and {@code more}, whose texts win.
     *
     * @param more further languages or texts
     * @return both
     */
    public Texts and(Texts more) {
        Map<Locale, Map<String, String>> both = new LinkedHashMap<>(byLocale);
        more.byLocale.forEach((locale, texts) -> both.merge(locale, texts, (first, second) -> {
            Map<String, String> merged = new TreeMap<>(first);
            merged.putAll(second);
            return merged;
        }));
        return new Texts(both);
    }

    /**
     * Returns the languages, in the order given.
     *
     * @return each language once
     */
    public List<Locale> locales() {
        return List.copyOf(byLocale.keySet());
    }

    /**
     * Returns the keys of all texts.
     *
     * @return the keys that are there in one language at least, sorted
     */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        byLocale.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }

    /**
     * Returns a text as it stands, its places unfilled.
     *
     * @param locale one of {@link #locales}
     * @param key its key
     * @return the text, or an empty one if it is missing
     */
    public String template(Locale locale, String key) {
        return byLocale.getOrDefault(locale, Map.of()).getOrDefault(key, "");
    }

    /**
     * Returns what turns phrases into words of one language.
     *
     * @param wanted the language wanted; the first of {@link #locales} stands in for one that isn't there
     * @return a phrasebook, always the same one for the same language
     */
    public Phrasebook in(Locale wanted) {
        return first(phrasebook -> phrasebook.locale().equals(wanted))
                .or(() -> first(phrasebook -> phrasebook.locale().getLanguage().equals(wanted.getLanguage())))
                .or(() -> first(phrasebook -> true))
                .orElseThrow(() -> new IllegalStateException("there are no texts in any language"));
    }

    private Optional<Phrasebook> first(Predicate<Phrasebook> wanted) {
        return phrasebooks.stream().filter(wanted).findFirst();
    }

    /** Returns these texts in their languages, with those of {@code base} where they say nothing themselves. */
    Texts over(Texts base) {
        Map<Locale, Map<String, String>> all = new LinkedHashMap<>();
        byLocale.forEach((locale, texts) -> {
            Map<String, String> merged =
                    new TreeMap<>(base.byLocale.getOrDefault(Locale.forLanguageTag(locale.getLanguage()), Map.of()));
            merged.putAll(texts);
            all.put(locale, merged);
        });
        return new Texts(all);
    }
}
