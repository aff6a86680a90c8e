package dev.paddock.chatbot;

import dev.paddock.chatbot.asking.Kebab;
import dev.paddock.chatbot.language.Place;
import dev.paddock.chatbot.language.Speech;
import java.util.Locale;
import java.util.Map;

/** Turns phrases into the words of one language. Immutable; throws {@link IllegalArgumentException} for an unknown key. */
public final class Phrasebook {
    private final Locale locale;
    private final Map<String, String> texts;
    private final Speech speech;

    Phrasebook(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
        this.speech = new Speech(locale);
    }

    /**
     * Returns the language.
     *
     * @return one of the locales of the texts
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Returns {@code phrase} in words.
     *
     * @param phrase a phrase of the workflow the texts belong to
     * @return plain text, ready to show
     */
    public String say(Phrase phrase) {
        String template = text(phrase.key());
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (Place place : Place.in(template)) {
            out.append(template, from, place.start());
            out.append(value(phrase, place));
            from = place.end();
        }
        return out.append(template, from, template.length()).toString();
    }

    private String value(Phrase phrase, Place place) {
        Object value = phrase.args().get(place.name());
        if (value == null) {
            throw new IllegalArgumentException("the phrase \"" + phrase.key() + "\" lacks {" + place.name() + "}");
        }
        if (value instanceof Enum<?> option) {
            return text(place.name() + "." + Kebab.of(option));
        }
        if (value instanceof LastTime time && time.day() == null) {
            return text(place.name() + ".never");
        }
        return speech.tell(value, place.form());
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text \"" + key + "\" in " + locale);
        }
        return text;
    }
}
