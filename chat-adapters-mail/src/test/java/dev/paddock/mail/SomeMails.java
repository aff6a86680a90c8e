package dev.paddock.mail;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Mails for tests. */
final class SomeMails {
    static final Instant AT = Instant.parse("2026-11-23T17:12:00Z");
    static final MailStyle STYLE = new MailStyle(
            "Paddock <noreply@paddock.example>",
            "https://paddock.example",
            ZoneId.of("Europe/Paris"),
            "01 99 00 10 20, contact@paddock.example");

    private SomeMails() {}

    static Mail mail(Letter letter, Language language) {
        return new Mail(
                new MailId("mail-1"),
                "<message-1@paddock.example>",
                new EmailAddress("claire@paddock.example"),
                language,
                letter,
                null,
                AT,
                AT,
                AT.plus(Mail.PATIENCE),
                1);
    }

    static Mail reset(Language language) {
        return mail(new Letter.PasswordToReset("Claire", "k3X_token"), language);
    }

    /** One of each kind, with words in them that no page may take for its own. */
    static List<Letter> letters() {
        var name = "Claire <b>&\"Morel\"";
        var visit = new Letter.Visit(
                "v1", "road", AT.plusSeconds(86_400), AT.plusSeconds(90_000), "12 rue <du> Circuit", 0);
        return List.of(
                new Letter.AddressToVerify(name, "p7Q"),
                new Letter.PasswordToReset(name, "k3X"),
                new Letter.PasswordChanged(name, AT),
                new Letter.AddressChanging(name, "neuve@paddock.example", AT),
                new Letter.MessageAnswered(
                        name, "Nadia <i>", "Oui.\n<script>alert(1)</script> {{foot}} $1", AT, "Une question…", AT),
                new Letter.VisitBooked(name, visit),
                new Letter.VisitMoved(name, visit, AT),
                new Letter.VisitCancelled(name, visit, true, "La moto <est> là-bas."),
                new Letter.VisitCancelled(name, visit, false, null),
                new Letter.VisitSoon(name, visit, "t0k"));
    }
}
