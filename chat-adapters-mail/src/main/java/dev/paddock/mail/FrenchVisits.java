package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters about appointments in French. Thread-safe. */
final class FrenchVisits {
    private static final Map<String, String> CATEGORIES = Map.of(
            "maintenance", "Entretien", "road", "Essai route", "offroad", "Essai tout-terrain", "track", "Essai sport");

    private final MailStyle style;
    private final Times times;

    FrenchVisits(MailStyle style) {
        this.style = style;
        this.times = new Times(style.zone(), Language.FRENCH);
    }

    LetterDraft booked(Letter.VisitBooked letter, Instant written) {
        var visit = letter.visit();
        return draft(
                        "Réservé\u202f: " + what(visit) + ", " + times.moment(visit.start()),
                        "La place est à vous",
                        visit.place() + ". Le fichier pour votre agenda est joint.",
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Bonjour " + letter.name() + ", nous vous attendons. Le fichier pour votre agenda est joint.")
                .facts(facts(visit))
                .attach(entry(visit, false, written))
                .way("Voir le rendez-vous", page())
                .add("Un empêchement\u202f? Annuler libère la place pour quelqu’un.");
    }

    LetterDraft moved(Letter.VisitMoved letter, Instant written) {
        var visit = letter.visit();
        return draft(
                        "Déplacé\u202f: " + what(visit) + ", " + times.moment(visit.start()),
                        "C’est déplacé",
                        "Avant\u202f: " + times.moment(letter.before()) + ".",
                        visit)
                .add("Avant")
                .plate(times.plate(letter.before()), times.time(letter.before()), true)
                .add("Maintenant")
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Bonjour " + letter.name()
                        + ". Le fichier joint met à jour l’entrée de votre agenda, il n’en ajoute pas une seconde.")
                .facts(facts(visit))
                .attach(entry(visit, false, written))
                .way("Voir le rendez-vous", page());
    }

    LetterDraft cancelled(Letter.VisitCancelled letter, Instant written) {
        var visit = letter.visit();
        var who = letter.byStaff() ? "Annulé par la concession" : "Annulé";
        var draft = draft(
                        who + "\u202f: " + what(visit) + ", " + times.shortDay(visit.start()),
                        "Ce rendez-vous n’aura pas lieu",
                        letter.byStaff() ? "La concession a dû l’annuler." : "Vous l’avez annulé.",
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), true);
        if (letter.reason() != null) {
            draft.quote(letter.reason(), "La concession");
        }
        return draft.say(
                        letter.byStaff()
                                ? "Bonjour " + letter.name()
                                        + ". La concession a annulé ce rendez-vous, et en est désolée. Un geste suffit pour la suite."
                                : "Bonjour " + letter.name()
                                        + ". Vous avez annulé ce rendez-vous\u202f; la place est libre pour quelqu’un.")
                .facts(facts(visit))
                .attach(entry(visit, true, written))
                .way("Voir d’autres heures", style.origin() + "/app/assistant")
                .add("Le fichier joint retire l’entrée de votre agenda.");
    }

    LetterDraft soon(Letter.VisitSoon letter) {
        var visit = letter.visit();
        return draft(
                        "Rappel\u202f: " + what(visit) + ", " + times.moment(visit.start()),
                        "À bientôt, " + times.time(visit.start()),
                        visit.place(),
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Bonjour " + letter.name() + ", nous vous attendons " + times.moment(visit.start()) + ".")
                .facts(facts(visit))
                .way("Voir ou annuler", page())
                .off("Ne plus recevoir de rappels", style.origin() + "/app/reminders#" + letter.off())
                .oneClick(style.origin() + "/api/v1/reminders/off?token=" + letter.off());
    }

    private static CalendarEntry entry(Letter.Visit visit, boolean cancelled, Instant written) {
        var summary = CATEGORIES.getOrDefault(visit.category(), visit.category());
        return new CalendarEntry(visit, summary, cancelled, written);
    }

    private String page() {
        return style.origin() + "/app/appointments";
    }

    private List<LetterDraft.Fact> facts(Letter.Visit visit) {
        var facts = new ArrayList<LetterDraft.Fact>();
        facts.add(new LetterDraft.Fact(
                "Quand",
                times.day(visit.start()) + ", " + times.time(visit.start()) + " – " + times.time(visit.end())));
        facts.add(new LetterDraft.Fact("Quoi", CATEGORIES.getOrDefault(visit.category(), visit.category())));
        facts.add(new LetterDraft.Fact("Où", visit.place()));
        return facts;
    }

    private static String what(Letter.Visit visit) {
        return CATEGORIES.getOrDefault(visit.category(), visit.category()).toLowerCase(Locale.FRENCH);
    }

    private LetterDraft draft(String subject, String title, String preview, Letter.Visit visit) {
        var contact = style.contact() == null ? "" : ", " + style.contact();
        var foot = visit.place() + contact + ". Ce message suit votre rendez-vous, pas une liste.";
        return new LetterDraft("fr", subject, title, preview, foot);
    }
}
