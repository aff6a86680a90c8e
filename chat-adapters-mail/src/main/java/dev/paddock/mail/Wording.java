package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;

/** Letters in words, in the reader's language. Thread-safe. */
final class Wording {
    private final FrenchLetters french;
    private final EnglishLetters english;

    Wording(MailStyle style) {
        this.french = new FrenchLetters(style);
        this.english = new EnglishLetters(style);
    }

    Draft draft(Letter letter, Language language) {
        return language == Language.FRENCH ? french.draft(letter) : english.draft(letter);
    }
}
