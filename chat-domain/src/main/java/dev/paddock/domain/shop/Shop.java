package dev.paddock.domain.shop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The shop: every use case there is, made once over one store, by the feature it belongs to. Whoever serves people picks from it
 * what they may call; what time brings about are its {@link #chores}. Safe for use by many threads.
 */
public final class Shop {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);

    private final Ports ports;
    private final InstantSource clock;
    private final ConversationFeature conversations;
    private final PhotoFeature photos;
    private final RoomFeature rooms;
    private final AppointmentFeature appointments;
    private final AdviceFeature advice;
    private final AssistantFeature assistant;
    private final DirectFeature direct;
    private final PresenceFeature presence;
    private final OfferFeature offers;
    private final AccountFeature accounts;
    private final MailFeature mail;
    private final StaffFeature staff;

    private Shop(Ports ports, Terms terms, Surroundings outside) {
        this.ports = ports;
        clock = outside.clock();
        var mailing = MailFeature.mailing(ports, outside);
        conversations = ConversationFeature.of(ports, outside);
        photos = PhotoFeature.of(ports, terms, outside);
        rooms = RoomFeature.of(ports, outside);
        var mailVisits = MailFeature.visits(ports, outside, mailing);
        appointments = AppointmentFeature.of(ports, terms, outside, mailVisits);
        advice = AdviceFeature.of(ports, terms, outside, mailing);
        assistant = AssistantFeature.of(ports, terms, outside, appointments, advice);
        direct = DirectFeature.of(ports, terms, outside);
        presence = PresenceFeature.of(ports, terms, outside);
        offers = OfferFeature.of(ports, outside);
        accounts = AccountFeature.of(ports, terms, outside, advice, mailing);
        mail = MailFeature.of(ports, outside, mailing, accounts.resetPassword(), mailVisits);
        staff = StaffFeature.of(
                ports, terms, outside, conversations, rooms, advice, offers, appointments, accounts, mail);
    }

    /** The shop over {@code ports}, working by {@code terms}. One per node: it knows who is connected here. */
    public static Shop over(Ports ports, Terms terms, Surroundings outside) {
        return new Shop(ports, terms, outside);
    }

    /** The ports, for what is only read, without any rule. */
    public Ports ports() {
        return ports;
    }

    public InstantSource clock() {
        return clock;
    }

    public ConversationFeature conversations() {
        return conversations;
    }

    public PhotoFeature photos() {
        return photos;
    }

    public RoomFeature rooms() {
        return rooms;
    }

    public AppointmentFeature appointments() {
        return appointments;
    }

    public AdviceFeature advice() {
        return advice;
    }

    public AssistantFeature assistant() {
        return assistant;
    }

    public DirectFeature direct() {
        return direct;
    }

    public PresenceFeature presence() {
        return presence;
    }

    public OfferFeature offers() {
        return offers;
    }

    public AccountFeature accounts() {
        return accounts;
    }

    public MailFeature mail() {
        return mail;
    }

    public StaffFeature staff() {
        return staff;
    }

    /**
     * All that time brings about. What people wait for, the end of a grace time or of a session and an offer that is due, comes within about a
     * second, so that it must not have to wait for the other chores.
     */
    public List<Chore> chores() {
        return List.of(
                new Chore("free the seats of those who are gone", SOON, rooms.freeSeats()::freeExpired),
                new Chore(
                        "give up on the gone in the line and at the desks",
                        SOON,
                        advice.awaitReturn()::giveUpOnTheGone),
                new Chore("send the offers that are due", SOON, offers.emitOffer()::sendDue),
                new Chore("note which sessions are in use", SOON, accounts.sessionUse()::save, true),
                new Chore("end the sessions that are over", SOON, accounts.endOverdue()::end),
                new Chore("post what was left", SOON, advice.postLeft()::postMissing),
                new Chore("mail answers to what was left", SOON, advice.mailAnswers()::mail),
                new Chore("send the mails that are due", SOON, mail.sendMails()::sendDue),
                new Chore("forget old mails", NOW_AND_THEN, mail.sendMails()::tidyUp),
                new Chore("forget tickets", NOW_AND_THEN, accounts.housekeeping()::tidyUp),
                new Chore("forget photos that nobody sent", NOW_AND_THEN, photos.forgetPhotos()::forget),
                new Chore("forget mutes and bans that are over", NOW_AND_THEN, rooms.barPeople()::forgetOver),
                new Chore("forget who approached whom", NOW_AND_THEN, direct.forgetApproaches()::forget),
                new Chore("forget old chats and events", NOW_AND_THEN, accounts.forgetOld()::forget),
                new Chore("forget guests who left nothing", NOW_AND_THEN, accounts.forgetGuests()::forget));
    }
}
