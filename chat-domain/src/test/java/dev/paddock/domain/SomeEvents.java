package dev.paddock.domain;

import static dev.paddock.domain.appointment.SomeCalendars.at;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.Desk;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.Cancellation;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.assistant.AssistantTurn;
import dev.paddock.domain.assistant.DialogEvent;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageEvent;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.NamedDealer;
import dev.paddock.domain.direct.DirectEvent;
import dev.paddock.domain.moderation.ReportEvent;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.note.NoteEvent;
import dev.paddock.domain.note.NoteId;
import dev.paddock.domain.notification.NotificationEvent;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.presence.PresenceEvent;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events to be kept: of every kind, with and without what they may lack. */
public final class SomeEvents {
    private static final Instant NOON = World.NOON;
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire « d'Arc »", Role.CUSTOMER);
    private static final Person MARC = new Person(new UserId("marc"), "Marc", Role.ADVISOR);
    private static final Account ACCOUNT = new Account(
            CLAIRE.id(),
            new DisplayName(CLAIRE.name()),
            Role.CUSTOMER,
            new EmailAddress("claire@paddock.example"),
            Language.ENGLISH,
            true,
            Listing.OFF,
            true,
            NOON,
            NOON.plusMillis(1));
    private static final Account GUEST = new Account(
            MARC.id(),
            new DisplayName("Marc"),
            Role.ADMIN,
            null,
            Language.FRENCH,
            false,
            Listing.ON,
            false,
            NOON,
            NOON);
    private static final Room ROOM = new Room(new RoomId("room"), new RoomName("Atelier"), new Capacity(2), 1, false);
    private static final AdviceRequest WAITING =
            AdviceRequest.made(new AdviceId("request"), CLAIRE, new Topic("Quelle \"roadster\" ?"), NOON);
    private static final Appointment APPOINTMENT = new Appointment(
            new AppointmentId("appointment"),
            at(Category.OFFROAD),
            CLAIRE.id(),
            new SlotTime(NOON, NOON.plus(Duration.ofMinutes(90))),
            "12 rue des Ateliers",
            Appointment.Status.BOOKED);

    private SomeEvents() {}

    public static List<StateEvent> ofEveryKind() {
        var talk = new ConversationId("talk");
        return List.of(
                new AccountEvent.AccountChanged(ACCOUNT),
                new AccountEvent.AccountChanged(GUEST),
                new AccountEvent.SessionEnded(CLAIRE.id(), new Secret.Digest("digest")),
                new AccountEvent.SessionEnded(CLAIRE.id(), null),
                new AccountEvent.AccountErased(CLAIRE.id()),
                new RoomEvent.RoomCreated(ROOM),
                new RoomEvent.RoomChanged(ROOM.sized(new Capacity(3))),
                new RoomEvent.RoomDeleted(ROOM.id()),
                new RoomEvent.BarChanged(ROOM.id(), CLAIRE.id(), Bar.Kind.MUTE, NOON),
                new RoomEvent.BarChanged(ROOM.id(), CLAIRE.id(), Bar.Kind.BAN, null),
                new RoomEvent.BarChanged(ROOM.id(), CLAIRE.id(), null, null),
                new ReportEvent.ReportChanged(new ReportId("report")),
                new RoomEvent.MemberJoined(ROOM.id(), CLAIRE),
                new RoomEvent.MemberLeft(ROOM.id(), new Person(CLAIRE.id(), "", Role.CUSTOMER)),
                new AppointmentEvent.AppointmentBooked(APPOINTMENT),
                new AppointmentEvent.AppointmentCancelled(APPOINTMENT.cancelled()),
                new AppointmentEvent.AppointmentBooked(told()),
                new AppointmentEvent.AppointmentMoved(told(), APPOINTMENT),
                new AppointmentEvent.AppointmentCancelled(
                        told().cancelled(new Cancellation(true, new CancelReason("Atelier fermé.")))),
                new AdviceEvent.RequestChanged(WAITING),
                new AdviceEvent.RequestChanged(AdviceRequest.made(new AdviceId("silent"), CLAIRE, null, NOON)),
                new AdviceEvent.RequestChanged(WAITING.acceptedBy(MARC, talk)),
                new AdviceEvent.RequestChanged(WAITING.refusedBy(MARC, new Reason("Fermé."))),
                new AdviceEvent.RequestChanged(WAITING.refusedBy(MARC, null)),
                new AdviceEvent.RequestChanged(WAITING.ended(AdviceRequest.Status.EXPIRED)),
                new AdviceEvent.AdvisorsChanged(0),
                new AdviceEvent.DeskChanged(new Desk(MARC.id(), true, 4), 2),
                new AdviceEvent.TalkOpened(talk, CLAIRE, MARC),
                new AdviceEvent.TalkClosed(talk, CLAIRE, MARC, CLAIRE.id()),
                new AdviceEvent.TalkClosed(talk, CLAIRE, MARC, null),
                new AdviceEvent.TalkClosed(talk, CLAIRE, null, null),
                new AdviceEvent.AdvisorChanged(talk, CLAIRE, MARC, null),
                new AdviceEvent.AdvisorChanged(talk, CLAIRE, null, MARC),
                new AdviceEvent.RequestChanged(WAITING.acceptedBy(MARC, talk).pendingAgain()),
                new NoteEvent.NoteWritten(talk, new NoteId("note")),
                new DirectEvent.DirectOpened(talk, CLAIRE, MARC),
                new MessageEvent.MessageEdited(talk, 3, 1),
                new MessageEvent.MessageRemoved(talk, 3, 2, Removal.STAFF),
                new DirectEvent.BlockChanged(CLAIRE.id(), MARC.id()),
                new DirectEvent.TalkSettled(talk, CLAIRE.id(), MARC.id()),
                new PresenceEvent.PresenceChanged(CLAIRE.id(), true, Set.of(MARC.id(), new UserId("lea"))),
                new PresenceEvent.PresenceChanged(CLAIRE.id(), false, Set.of()),
                new PresenceEvent.PresencesChanged(List.of(
                        new PresenceEvent.PresenceChanged(CLAIRE.id(), true, Set.of(MARC.id())),
                        new PresenceEvent.PresenceChanged(MARC.id(), false, Set.of(CLAIRE.id())))),
                new NotificationEvent.OfferSent(offer(URI.create("https://paddock.example/casques?taille=m"))),
                new NotificationEvent.OfferSent(offer(null)),
                new DialogEvent.TurnMade(CLAIRE.id(), choice(), "connection-1"),
                new DialogEvent.TurnMade(CLAIRE.id(), year(), "connection-1"),
                new DialogEvent.TurnMade(CLAIRE.id(), booked(), "connection-1"));
    }

    private static Appointment told() {
        return new Appointment(
                APPOINTMENT.id(),
                Category.MAINTENANCE,
                CLAIRE.id(),
                APPOINTMENT.time(),
                APPOINTMENT.place(),
                Appointment.Status.BOOKED,
                new VisitDetails("2019", "never", null, "road"),
                new BookingContact(new EmailAddress("claire@paddock.example"), "+33639980000"),
                null,
                new NamedDealer(new DealerId("versailles"), "Versailles"),
                2);
    }

    private static Offer offer(@Nullable URI url) {
        return new Offer(
                new OfferId("offer"), new OfferText("Casques", "Deux\nlignes", url), NOON, Offer.Status.SENT, 3, 0);
    }

    private static AssistantTurn choice() {
        var options = List.of(new AssistantTurn.Option("stop", "Arrêter"));
        return turn("ask-help", new AssistantTurn.Prompt("choice", options, null, null), false);
    }

    private static AssistantTurn year() {
        return turn("ask-year", new AssistantTurn.Prompt("year", List.of(), 1900L, 2027L), false);
    }

    private static AssistantTurn booked() {
        var day = new AssistantTurn.Prompt("date", List.of(), "2018-01-01", "2026-11-23");
        return new AssistantTurn(
                new DialogId("dialog"),
                "offer",
                List.of("Réservé."),
                day,
                Category.TRACK,
                false,
                APPOINTMENT,
                new AssistantTurn.Understood("2026-11-24T08:00:00Z", "mardi 24 novembre à 9 h"),
                List.of(new AssistantTurn.Given("ask-year", "2019", "2019")));
    }

    private static AssistantTurn turn(String step, AssistantTurn.Prompt prompt, boolean ended) {
        return new AssistantTurn(
                new DialogId("dialog"),
                step,
                List.of("Bonjour,", "une question ?"),
                prompt,
                null,
                ended,
                null,
                null,
                List.of());
    }
}
