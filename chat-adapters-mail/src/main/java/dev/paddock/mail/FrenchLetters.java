package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.time.Instant;

/** Letters in French. Thread-safe. */
final class FrenchLetters {
    private static final String ACCOUNT = " Ce message suit une demande faite pour votre compte.";

    private final MailStyle style;
    private final Times times;
    private final FrenchVisits visits;

    FrenchLetters(MailStyle style) {
        this.style = style;
        this.visits = new FrenchVisits(style);
        this.times = new Times(style.zone(), Language.FRENCH);
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
                        "Vérifiez votre adresse",
                        "Cette adresse est la vôtre\u202f?",
                        "Un geste, et rappels et réponses y arriveront.")
                .say("Elle a été donnée pour le compte de " + letter.name()
                        + ". Un geste, et vos rappels et réponses arriveront ici. Le lien vaut 24 heures.")
                .way("Oui, c’est la mienne", style.origin() + "/app/verify#" + letter.token())
                .add("Vous ne connaissez pas Paddock\u202f? Ignorez ce message, l’adresse ne sera pas utilisée.");
    }

    private LetterDraft reset(Letter.PasswordToReset letter) {
        return draft(
                        "Votre nouveau mot de passe",
                        "Choisir un nouveau mot de passe",
                        "Le lien vaut 30 minutes et ne sert qu’une fois.")
                .say("Bonjour " + letter.name()
                        + ". Quelqu’un, sans doute vous, a demandé un nouveau mot de passe. Le lien vaut 30 minutes et ne sert"
                        + " qu’une fois. Vos sessions ouvertes se fermeront.")
                .way("Choisir un mot de passe", style.origin() + "/app/reset#" + letter.token())
                .add(
                        "Pas vous\u202f? Ne faites rien\u202f: sans ce lien, rien ne change. Nous ne demandons jamais de mot de"
                                + " passe par e-mail ni au téléphone.");
    }

    private LetterDraft changed(Letter.PasswordChanged letter) {
        return draft(
                        "Votre mot de passe a changé",
                        "Votre mot de passe a changé",
                        "Toutes vos sessions ont été fermées.")
                .say("Bonjour " + letter.name() + ". Le mot de passe de votre compte a changé "
                        + times.moment(letter.at()) + ". Les sessions ouvertes avec l’ancien sont fermées.")
                .add("Ce n’était pas vous\u202f? Choisissez tout de suite un autre mot de passe.")
                .way("Choisir un mot de passe", style.origin() + "/app/forgotten");
    }

    private LetterDraft changing(Letter.AddressChanging letter) {
        return draft(
                        "Votre adresse va changer",
                        "Votre adresse va changer",
                        "Une autre adresse a été demandée pour votre compte.")
                .say("Bonjour " + letter.name() + ". " + times.moment(letter.at()) + ", l’adresse " + letter.wished()
                        + " a été demandée pour votre compte. Elle remplacera celle-ci dès qu’elle sera confirmée.")
                .add(
                        "Ce n’était pas vous\u202f? Changez votre mot de passe, puis reprenez cette adresse dans votre compte.")
                .way("Ouvrir mon compte", style.origin() + "/app/me");
    }

    private LetterDraft answered(Letter.MessageAnswered letter) {
        return draft(
                        letter.advisor() + " vous a répondu",
                        letter.advisor() + " vous a répondu",
                        "«\u202f" + letter.answer() + "\u202f»")
                .quote(letter.answer(), letter.advisor() + ", " + times.moment(letter.answeredAt()))
                .way("Répondre dans Paddock", style.origin() + "/app/advisor")
                .way("Prendre rendez-vous", style.origin() + "/app/assistant")
                .add("Votre message, " + times.moment(letter.leftAt()) + "\u202f: «\u202f" + letter.left() + "\u202f»");
    }

    private LetterDraft draft(String subject, String title, String preview) {
        var contact = style.contact();
        var foot = (contact == null ? "Paddock." : "Paddock, " + contact + ".") + ACCOUNT;
        return new LetterDraft("fr", subject, title, preview, foot);
    }
}
