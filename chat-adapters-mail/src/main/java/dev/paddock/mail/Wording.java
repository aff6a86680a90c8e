package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.time.Instant;

/** Letters in words, in the reader's language. Thread-safe. */
final class Wording {
    private final FrenchLetters french;
    private final EnglishLetters english;

    Wording(MailStyle style) {
        this.french = new FrenchLetters(style);
        this.english = new EnglishLetters(style);
    }

    /**
     * @param written when it was written, which calendar files say
     */
    LetterDraft draft(Letter letter, Language language, Instant written) {
        return switch (language) {
            case FRENCH -> french.draft(letter, written);
            case ENGLISH -> english.draft(letter, written);
        };
    }
}
