package dev.paddock.app.e2e;

/** The language a journey is made in. Words are given in both where they are needed: French first, as in the pages. */
enum Tongue {
    FRENCH("fr-FR", "fr"),
    ENGLISH("en-GB", "en");

    final String locale;
    final String tag;

    Tongue(String locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    String say(String french, String english) {
        return this == FRENCH ? french : english;
    }
}
