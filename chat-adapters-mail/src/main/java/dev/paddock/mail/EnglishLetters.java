package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.time.Instant;

/** Letters in English. Thread-safe. */
final class EnglishLetters {
    private static final String ACCOUNT = " This message follows something asked for your account.";

    private final MailStyle style;
    private final Times times;
    private final EnglishVisits visits;

    EnglishLetters(MailStyle style) {
        this.style = style;
        this.visits = new EnglishVisits(style);
        this.times = new Times(style.zone(), Language.ENGLISH);
    }

    LetterDraft draft(Letter letter, Instant written) {
        if (letter instanceof Letter.AddressToVerify verify) {
            return verify(verify);
        }
        if (letter instanceof Letter.PasswordToReset reset) {
            return reset(reset);
        }
        if (letter instanceof Letter.PasswordChanged changed) {
            return changed(changed);
        }
        if (letter instanceof Letter.AddressChanging changing) {
            return changing(changing);
        }
        if (letter instanceof Letter.VisitBooked booked) {
            return visits.booked(booked, written);
        }
        if (letter instanceof Letter.VisitMoved moved) {
            return visits.moved(moved, written);
        }
        if (letter instanceof Letter.VisitCancelled cancelled) {
            return visits.cancelled(cancelled, written);
        }
        if (letter instanceof Letter.VisitSoon soon) {
            return visits.soon(soon);
        }
        return answered((Letter.MessageAnswered) letter);
    }

    private LetterDraft verify(Letter.AddressToVerify letter) {
        return draft(
                        "Check your address",
                        "Is this your address?",
                        "One step, and reminders and answers will come here.")
                .say("It was given for the account of " + letter.name()
                        + ". One step, and your reminders and answers will come here. The link is good for 24 hours.")
                .way("Yes, it is mine", style.origin() + "/app/verify#" + letter.token())
                .add("You don’t know Paddock? Ignore this message, and the address will not be used.");
    }

    private LetterDraft reset(Letter.PasswordToReset letter) {
        return draft("Your new password", "Choose a new password", "The link is good for 30 minutes, and once.")
                .say("Hello " + letter.name()
                        + ". Somebody, most likely you, asked for a new password. The link is good for 30 minutes, and once."
                        + " Your open sessions will be closed.")
                .way("Choose a password", style.origin() + "/app/reset#" + letter.token())
                .add("Not you? Do nothing: without this link, nothing changes. We never ask for passwords by mail or by"
                        + " telephone.");
    }

    private LetterDraft changed(Letter.PasswordChanged letter) {
        return draft("Your password has changed", "Your password has changed", "All of your sessions were closed.")
                .say("Hello " + letter.name() + ". The password of your account was changed on "
                        + times.moment(letter.at()) + ". Sessions opened with the old one are closed.")
                .add("That was not you? Choose another password now.")
                .way("Choose a password", style.origin() + "/app/forgotten");
    }

    private LetterDraft changing(Letter.AddressChanging letter) {
        return draft(
                        "Your address is about to change",
                        "Your address is about to change",
                        "Another address was asked for, for your account.")
                .say("Hello " + letter.name() + ". On " + times.moment(letter.at()) + ", the address " + letter.wished()
                        + " was asked for, for your account. It takes the place of this one once it is confirmed.")
                .add("That was not you? Change your password, then take this address back in your account.")
                .way("Open my account", style.origin() + "/app/me");
    }

    private LetterDraft answered(Letter.MessageAnswered letter) {
        return draft(
                        letter.advisor() + " answered you",
                        letter.advisor() + " answered you",
                        "“" + letter.answer() + "”")
                .quote(letter.answer(), letter.advisor() + ", " + times.moment(letter.answeredAt()))
                .way("Answer in Paddock", style.origin() + "/app/advisor")
                .way("Book an appointment", style.origin() + "/app/assistant")
                .add("Your message, " + times.moment(letter.leftAt()) + ": “" + letter.left() + "”");
    }

    private LetterDraft draft(String subject, String title, String preview) {
        var contact = style.contact();
        var foot = (contact == null ? "Paddock." : "Paddock, " + contact + ".") + ACCOUNT;
        return new LetterDraft("en", subject, title, preview, foot);
    }
}
