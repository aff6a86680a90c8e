package dev.paddock.mail;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters about appointments in English. Thread-safe. */
final class EnglishVisits {
    private static final Map<String, String> CATEGORIES = Map.of(
            "maintenance",
            "Service",
            "road",
            "Road test ride",
            "offroad",
            "Off-road test ride",
            "track",
            "Sport test ride");

    private final MailStyle style;
    private final Times times;

    EnglishVisits(MailStyle style) {
        this.style = style;
        this.times = new Times(style.zone(), Language.ENGLISH);
    }

    LetterDraft booked(Letter.VisitBooked letter, Instant written) {
        var visit = letter.visit();
        return draft(
                        "Booked: " + what(visit) + ", " + times.moment(visit.start()),
                        "The slot is yours",
                        visit.place() + ". The file for your calendar is attached.",
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Hello " + letter.name()
                        + ", we look forward to seeing you. The file for your calendar is attached.")
                .facts(facts(visit))
                .attach(entry(visit, false, written))
                .way("See the appointment", page())
                .add("Can’t come? Cancelling gives the slot to somebody else.");
    }

    LetterDraft moved(Letter.VisitMoved letter, Instant written) {
        var visit = letter.visit();
        return draft(
                        "Moved: " + what(visit) + ", " + times.moment(visit.start()),
                        "It is moved",
                        "Before: " + times.moment(letter.before()) + ".",
                        visit)
                .add("Before")
                .plate(times.plate(letter.before()), times.time(letter.before()), true)
                .add("Now")
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Hello " + letter.name()
                        + ". The attached file updates the entry in your calendar; it adds no second one.")
                .facts(facts(visit))
                .attach(entry(visit, false, written))
                .way("See the appointment", page());
    }

    LetterDraft cancelled(Letter.VisitCancelled letter, Instant written) {
        var visit = letter.visit();
        var who = letter.byStaff() ? "Cancelled by the dealer" : "Cancelled";
        var draft = draft(
                        who + ": " + what(visit) + ", " + times.shortDay(visit.start()),
                        "This appointment does not take place",
                        letter.byStaff() ? "The dealer had to cancel it." : "You cancelled it.",
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), true);
        if (letter.reason() != null) {
            draft.quote(letter.reason(), "The dealer");
        }
        return draft.say(
                        letter.byStaff()
                                ? "Hello " + letter.name()
                                        + ". The dealer cancelled this appointment, and is sorry. One step gets you another."
                                : "Hello " + letter.name()
                                        + ". You cancelled this appointment; the slot is free for somebody else.")
                .facts(facts(visit))
                .attach(entry(visit, true, written))
                .way("See other times", style.origin() + "/app/assistant")
                .add("The attached file takes the entry out of your calendar.");
    }

    LetterDraft soon(Letter.VisitSoon letter) {
        var visit = letter.visit();
        return draft(
                        "Reminder: " + what(visit) + ", " + times.moment(visit.start()),
                        "See you soon, at " + times.time(visit.start()),
                        visit.place(),
                        visit)
                .plate(times.plate(visit.start()), times.time(visit.start()), false)
                .say("Hello " + letter.name() + ", we look forward to seeing you on " + times.moment(visit.start())
                        + ".")
                .facts(facts(visit))
                .way("See or cancel", page())
                .off("No more reminders", style.origin() + "/app/reminders#" + letter.off())
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
                "When", times.day(visit.start()) + ", " + times.time(visit.start()) + " – " + times.time(visit.end())));
        facts.add(new LetterDraft.Fact("What", CATEGORIES.getOrDefault(visit.category(), visit.category())));
        facts.add(new LetterDraft.Fact("Where", visit.place()));
        return facts;
    }

    private static String what(Letter.Visit visit) {
        return CATEGORIES.getOrDefault(visit.category(), visit.category()).toLowerCase(Locale.ENGLISH);
    }

    private LetterDraft draft(String subject, String title, String preview, Letter.Visit visit) {
        var contact = style.contact() == null ? "" : ", " + style.contact();
        var foot = visit.place() + contact + ". This message follows your appointment, not a mailing list.";
        return new LetterDraft("en", subject, title, preview, foot);
    }
}
