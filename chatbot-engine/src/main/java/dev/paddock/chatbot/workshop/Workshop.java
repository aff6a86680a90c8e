package dev.paddock.chatbot.workshop;

import static dev.paddock.chatbot.workshop.Fields.BOOKED;
import static dev.paddock.chatbot.workshop.Fields.CONTACT;
import static dev.paddock.chatbot.workshop.Fields.DETAILS;
import static dev.paddock.chatbot.workshop.Fields.FREE_LATER;
import static dev.paddock.chatbot.workshop.Fields.HELP;
import static dev.paddock.chatbot.workshop.Fields.KILOMETRES;
import static dev.paddock.chatbot.workshop.Fields.LAST_SERVICE;
import static dev.paddock.chatbot.workshop.Fields.LIMIT;
import static dev.paddock.chatbot.workshop.Fields.NOTHING_FREE;
import static dev.paddock.chatbot.workshop.Fields.OCCUPIED;
import static dev.paddock.chatbot.workshop.Fields.OFFERED;
import static dev.paddock.chatbot.workshop.Fields.SLOT;
import static dev.paddock.chatbot.workshop.Fields.USAGE;
import static dev.paddock.chatbot.workshop.Fields.WANTS_SERVICE;
import static dev.paddock.chatbot.workshop.Fields.YEAR;

import dev.paddock.chatbot.Answers;
import dev.paddock.chatbot.Guard;
import dev.paddock.chatbot.Texts;
import dev.paddock.chatbot.Workflow;
import java.util.Locale;
import java.util.Optional;

/** The dealership's workflow: services, test rides, contact. */
public final class Workshop {
    /** The distance since the last service from which the next one is due. */
    public static final long SERVICE_INTERVAL_KM = 10_000;

    /** The workflow, in French and English. */
    public static final Workflow<Step, WorkshopEffect> WORKFLOW = Workflow.<Step, WorkshopEffect>named("workshop", 2)
            .migrating(1, before -> before)
            .texts(Texts.load(Workshop.class, "workshop", Locale.FRENCH, Locale.ENGLISH))
            .startingAt(Step.ASK_HELP)
            .greeting("workshop.hello")
            .state(Step.ASK_HELP)
            .ask("workshop.help")
            .fill(HELP)
            .choice(Help.MAINTENANCE, Step.ASK_YEAR)
            .choice(Help.VEHICLE_INFORMATION, Step.ASK_USAGE)
            .choice(Help.CONTACT, Step.ASK_CONTACT)
            .choice(Help.STOP, Step.END)
            .state(Step.ASK_YEAR)
            .ask("workshop.year")
            .fill(YEAR, Step.ASK_LAST_SERVICE)
            .saying("workshop.noted")
            .with(YEAR)
            .unknown(Step.ASK_LAST_SERVICE)
            .saying("workshop.year-unknown")
            .state(Step.ASK_LAST_SERVICE)
            .ask("workshop.last-service")
            .fill(LAST_SERVICE)
            .when(overAYearAgo(), Step.FIND_SLOTS)
            .saying("workshop.over-a-year")
            .otherwise(Step.ASK_KILOMETRES)
            .unknown(Step.FIND_SLOTS)
            .saying("workshop.last-service-unknown")
            .state(Step.ASK_KILOMETRES)
            .ask("workshop.kilometres")
            .with(LAST_SERVICE)
            .fill(KILOMETRES)
            .when(KILOMETRES.where("at least 10,000 km", km -> km >= SERVICE_INTERVAL_KM), Step.FIND_SLOTS)
            .saying("workshop.over-the-interval")
            .otherwise(Step.ASK_WANTS_SERVICE)
            .saying("workshop.no-hurry")
            .with(KILOMETRES)
            .unknown(Step.ASK_WANTS_SERVICE)
            .saying("workshop.kilometres-unknown")
            .state(Step.ASK_WANTS_SERVICE)
            .ask("workshop.wants-service")
            .fill(WANTS_SERVICE)
            .choice(YesNo.YES, Step.FIND_SLOTS)
            .choice(YesNo.NO, Step.DECLINED)
            .state(Step.DECLINED)
            .restart("workshop.declined")
            .state(Step.ASK_USAGE)
            .ask("workshop.usage")
            .fill(USAGE, Step.FIND_SLOTS)
            .state(Step.FIND_SLOTS)
            .request(answers -> new WorkshopEffect.FindSlots(calendar(answers)))
            .on(WorkshopReply.Offered.class, OFFERED)
            .when(OFFERED.where("this week", offered -> offered.week() == Week.THIS), Step.OFFER)
            .saying("workshop.this-week")
            .otherwise(Step.OFFER)
            .saying("workshop.next-week")
            .on(WorkshopReply.FreeLater.class, FREE_LATER, Step.FREE_LATER)
            .on(WorkshopReply.NothingFree.class, NOTHING_FREE, Step.NOTHING_FREE)
            .state(Step.FREE_LATER)
            .restart("workshop.free-later")
            .with("day", answers -> answers.get(FREE_LATER).day())
            .state(Step.NOTHING_FREE)
            .restart("workshop.nothing-free")
            .with("phone", answers -> answers.get(NOTHING_FREE).phone())
            .state(Step.OFFER)
            .ask("workshop.offer")
            .fill(SLOT, Step.BOOK)
            .on(WorkshopReply.OfferOutdated.class, Step.FIND_SLOTS)
            .state(Step.BOOK)
            .request(answers -> new WorkshopEffect.BookSlot(calendar(answers), answers.get(SLOT)))
            .on(WorkshopReply.Booked.class, BOOKED, Step.BOOKED)
            .on(WorkshopReply.SlotTaken.class, Step.FIND_SLOTS)
            .saying("workshop.slot-taken")
            .on(WorkshopReply.Occupied.class, OCCUPIED, Step.FIND_SLOTS)
            .saying("workshop.occupied")
            .with("start", answers -> answers.get(OCCUPIED).start())
            .on(WorkshopReply.LimitReached.class, LIMIT, Step.FIND_SLOTS)
            .saying("workshop.limit")
            .with("first", answers -> answers.get(LIMIT).first())
            .with("second", answers -> answers.get(LIMIT).second())
            .with("third", answers -> answers.get(LIMIT).third())
            .state(Step.BOOKED)
            .restart("workshop.booked")
            .with("start", answers -> answers.get(BOOKED).start())
            .with("place", answers -> answers.get(BOOKED).place())
            .state(Step.ASK_CONTACT)
            .ask("workshop.contact")
            .fill(CONTACT, Step.GIVE_CONTACT)
            .state(Step.GIVE_CONTACT)
            .request(answers -> new WorkshopEffect.FindContact(answers.get(CONTACT)))
            .on(WorkshopReply.ContactDetails.class, DETAILS)
            .when(CONTACT.is(Channel.EMAIL), Step.END)
            .saying("workshop.email")
            .with("details", answers -> answers.get(DETAILS).details())
            .otherwise(Step.END)
            .saying("workshop.phone")
            .with("details", answers -> answers.get(DETAILS).details())
            .state(Step.END)
            .end("workshop.goodbye")
            .build();

    private Workshop() {}

    /**
     * Returns the calendar that a dialog is about.
     *
     * @param answers what the dialog knows
     * @return the calendar, or empty as long as none is
     */
    public static Optional<Visit> visit(Answers answers) {
        return answers.find(HELP).flatMap(help -> switch (help) {
            case MAINTENANCE -> Optional.of(Visit.MAINTENANCE);
            case VEHICLE_INFORMATION -> answers.find(USAGE).map(Workshop::testRides);
            case CONTACT, STOP -> Optional.empty();
        });
    }

    /**
     * Returns what the customer was offered last.
     *
     * @param answers what the dialog knows
     * @return the offer, or empty as long as there is none
     */
    public static Optional<WorkshopReply.Offered> offered(Answers answers) {
        return answers.find(OFFERED);
    }

    private static Visit testRides(Riding usage) {
        return switch (usage) {
            case ROAD -> Visit.ROAD;
            case OFFROAD -> Visit.OFFROAD;
            case SPORT -> Visit.TRACK;
        };
    }

    private static Visit calendar(Answers answers) {
        return visit(answers).orElseThrow(() -> new IllegalStateException("slots are wanted of no calendar"));
    }

    /** Exactly a year ago is not yet over; on 29 February a year ago was 28 February. */
    private static Guard overAYearAgo() {
        return Guard.named(
                "over a year ago", (answers, today) -> answers.get(LAST_SERVICE).isBefore(today.minusYears(1)));
    }
}
