package dev.paddock.sse.http;

import dev.paddock.domain.account.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The edge's own texts in one language. Each language has a file of them beside this class; one that lacks a text is an error at first use. */
public final class EdgeTexts {
    private static final Map<Language, EdgeTexts> ALL = all();

    private final Properties texts;

    private EdgeTexts(Properties texts) {
        this.texts = texts;
    }

    public static EdgeTexts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The text with that key, which every language has. */
    public String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text is called " + key);
        }
        return text;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private static Map<Language, EdgeTexts> all() {
        var all = new EnumMap<Language, EdgeTexts>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new EdgeTexts(read("texts_" + language.tag() + ".properties")));
        }
        var first = all.values().iterator().next().keys();
        all.forEach((language, texts) -> {
            if (!texts.keys().equals(first)) {
                throw new IllegalStateException("the texts of " + language + " are not those of the other languages");
            }
        });
        return all;
    }

    private static Properties read(String file) {
        try (var in = EdgeTexts.class.getResourceAsStream(file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(
                    Objects.requireNonNull(in, () -> "the edge was packed without " + file), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
