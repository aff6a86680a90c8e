package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import java.util.Locale;

/** A language in which Paddock speaks to people. */
public enum Language {
    FRENCH(Locale.FRENCH, "Utilisateur supprimé"),
    ENGLISH(Locale.ENGLISH, "Deleted user");

    private final Locale locale;
    private final String erasedPerson;

    Language(Locale locale, String erasedPerson) {
        this.locale = locale;
        this.erasedPerson = erasedPerson;
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag on the wire: {@code fr} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The words in place of the name of somebody who was erased. */
    public String erasedPerson() {
        return erasedPerson;
    }

    /** Takes a language tag such as {@code fr} or {@code en-GB}. */
    public static Checked<Language> parse(String raw) {
        String language = raw.length() > 35
                ? ""
                : Locale.forLanguageTag(raw.strip().replace('_', '-')).getLanguage();
        for (Language candidate : values()) {
            if (candidate.tag().equals(language)) {
                return Checked.valid(candidate);
            }
        }
        return Checked.invalidValue("The locale is fr or en.");
    }
}
