package dev.paddock.domain.staff;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.Handover;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookOnBehalf;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.ConfigureCalendar.Hours;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.audit.Entry;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.LetterBox;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailId;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.readyanswer.AnswerText;
import dev.paddock.domain.readyanswer.AnswerTitle;
import dev.paddock.domain.readyanswer.ReadyAnswer;
import dev.paddock.domain.readyanswer.ReadyAnswerId;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.SlowMode;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act there is, found on the class, leaves one entry in the audit log, whatever came of it. */
class StaffActionsTest {
    /** What each act is called in the log, and what a refused one is refused for. A new act has to be put down here. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("createRoom", "room.create name_taken"),
            Map.entry("changeRoom", "room.change room_not_found"),
            Map.entry("deleteRoom", "room.delete room_not_found"),
            Map.entry("acceptRequest", "request.accept not_found"),
            Map.entry("refuseRequest", "request.refuse not_found"),
            Map.entry("declare", "desk.open ok"),
            Map.entry("closeTalk", "conversation.close not_a_member"),
            Map.entry("startTalk", "conversation.start not_found"),
            Map.entry("addReadyAnswer", "answer.create ok"),
            Map.entry("changeReadyAnswer", "answer.change not_found"),
            Map.entry("deleteReadyAnswer", "answer.delete not_found"),
            Map.entry("transferTalk", "conversation.transfer not_a_member"),
            Map.entry("emitOffer", "offer.emit ok"),
            Map.entry("callOffOffer", "offer.call-off not_found"),
            Map.entry("cancelAppointment", "appointment.cancel not_found"),
            Map.entry("bookAppointment", "appointment.book not_found"),
            Map.entry("moveAppointment", "appointment.move not_found"),
            Map.entry("configureCalendar", "calendar.configure invalid_value"),
            Map.entry("removeMessage", "message.remove not_a_member"),
            Map.entry("resolveReport", "report.dismiss not_found"),
            Map.entry("bar", "bar.mute room_not_found"),
            Map.entry("liftBar", "bar.lift room_not_found"),
            Map.entry("setDeskHours", "desk.hours invalid_value"),
            Map.entry("handOutReset", "person.password-reset not_found"),
            Map.entry("sendMailAgain", "mail.send-again not_found"),
            Map.entry("govern", "person.change.advisor.unblock not_found"));

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final EmitOffer emitOffer = showroom.shop.offers().emitOffer();
    private final StaffActions actions = mailing().staff().actions();
    private final Account sophie = showroom.opens(world.admin("sophie"), 20);
    private final Account claire = world.customer("claire");
    private final Room atelier = world.room("Atelier", 2);
    private final Map<Class<?>, Object> there = new HashMap<>();
    private final Map<Class<?>, Object> notThere = new HashMap<>();

    StaffActionsTest() {
        var tomorrow = world.clock().instant().plus(Duration.ofDays(1));
        Stream.of(there, notThere).forEach(values -> {
            values.put(Account.class, sophie);
            values.put(Capacity.class, new Capacity(5));
            values.put(Reason.class, new Reason("Fermé."));
            values.put(CancelReason.class, new CancelReason("Fermé."));
            values.put(Handover.class, new Handover(null, null));
            values.put(AnswerTitle.class, new AnswerTitle("Devis"));
            values.put(AnswerText.class, new AnswerText("Je vous prépare un devis."));
            values.put(Language.class, Language.FRENCH);
            values.put(ReadyAnswer.Wish.class, new ReadyAnswer.Wish(new AnswerTitle("Quote"), null, Language.ENGLISH));
            values.put(boolean.class, true);
            values.put(Integer.class, 5);
            values.put(OfferText.class, new OfferText("Casques", "Moins 20", null));
            values.put(Instant.class, tomorrow);
            values.put(CalendarId.class, at(Category.TRACK));
            values.put(DealerId.class, DealerId.ONLY);
            values.put(VisitDetails.class, VisitDetails.NONE);
            values.put(BookingContact.class, BookingContact.NONE);
            values.put(Role.class, Role.ADVISOR);
            values.put(ProofOutcome.class, new ProofOutcome.Proven());
            values.put(Boolean.class, false);
            values.put(SlowMode.class, new SlowMode(5));
            values.put(Bar.Kind.class, Bar.Kind.MUTE);
            values.put(Duration.class, Duration.ofMinutes(5));
            values.put(Report.Verdict.class, Report.Verdict.DISMISS);
            values.put(long.class, 1L);
            values.put(Set.class, Set.of());
        });
        there.put(RoomName.class, new RoomName("Balades"));
        there.put(RoomId.class, atelier.id());
        there.put(AdviceId.class, showroom.asks(claire).id());
        there.put(ConversationId.class, someTalk());
        there.put(OfferId.class, someOffer(tomorrow).id());
        there.put(AppointmentId.class, someAppointment().id());
        there.put(Hours.class, new Hours(60, 1, SomeCalendars.mornings(), Set.of()));
        there.put(UserId.class, world.customer("lea").id());
        there.put(ReadyAnswerId.class, someAnswer().id());
        notThere.put(ReadyAnswerId.class, new ReadyAnswerId("none"));
        there.put(BookOnBehalf.Whom.class, new BookOnBehalf.Whom.Caller(new DisplayName("Inès")));
        notThere.put(BookOnBehalf.Whom.class, new BookOnBehalf.Whom.Known(new UserId("none")));
        world.calendars().save(noons());
        there.put(ReportId.class, someReport());
        there.put(MailId.class, someDeadMail());
        there.put(List.class, SomeCalendars.mornings());
        notThere.put(List.class, Collections.nCopies(2, SomeCalendars.mornings().get(0)));
        notThere.put(MailId.class, new MailId("none"));
        notThere.put(RoomName.class, atelier.name());
        notThere.put(RoomId.class, new RoomId("none"));
        notThere.put(AdviceId.class, new AdviceId("none"));
        notThere.put(ConversationId.class, new ConversationId("none"));
        notThere.put(OfferId.class, new OfferId("none"));
        notThere.put(AppointmentId.class, new AppointmentId("none"));
        notThere.put(Hours.class, new Hours(0, 1, SomeCalendars.mornings(), Set.of()));
        notThere.put(UserId.class, new UserId("none"));
        notThere.put(ReportId.class, new ReportId("none"));
    }

    /** Two hours at noon of each day. */
    private static Calendar noons() {
        var openings = Stream.of(DayOfWeek.values())
                .map(day -> new Opening(day, LocalTime.of(12, 0), LocalTime.of(14, 0)))
                .toList();
        return new Calendar(at(Category.TRACK), Duration.ofHours(1), 1, openings, Set.of());
    }

    /** The shop, where mail is sent. */
    private Shop mailing() {
        var usual = world.surroundings();
        return Shop.over(
                world,
                SomeTerms.USUAL,
                new Surroundings(usual.clock(), usual.ids(), usual.secrets(), usual.tokens(), new LetterBox()));
    }

    private MailId someDeadMail() {
        var id = new MailId("dead");
        var now = world.clock().instant();
        var letter = new Letter.AddressToVerify("Claire", "token");
        world.mails()
                .add(new Mail(
                        id, "<dead@paddock.example>", claire.email(), Language.FRENCH, letter, null, now, now, now, 0));
        world.mails().giveUp(id, now, "no such person");
        return id;
    }

    private ConversationId someTalk() {
        return showroom.accepts(sophie, showroom.asks(world.customer("karim"))).talk();
    }

    private ReadyAnswer someAnswer() {
        return showroom.shop
                .staff()
                .readyAnswers()
                .add(new AnswerTitle("Bienvenue"), new AnswerText("Bonjour {prénom},"), Language.FRENCH);
    }

    private ReportId someReport() {
        world.seat(atelier, sophie);
        world.post(atelier, claire, "Vends casque");
        showroom.shop.conversations().reportMessage().report(sophie.person(), atelier.conversation(), 1, null);
        return world.reports().list(true, null, 1).get(0).id();
    }

    private Offer someOffer(Instant at) {
        return emitOffer.emit(new OfferText("Gants", "Chauds", null), at);
    }

    private Appointment someAppointment() {
        var appointment = SomeCalendars.appointment(world, Category.ROAD, claire, 24);
        world.appointments().book(appointment, 1);
        return appointment;
    }

    static Stream<Method> acts_of_staff() {
        return Arrays.stream(StaffActions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()));
    }

    @Test
    void are_all_known_here() {
        assertThat(acts_of_staff().map(Method::getName)).containsExactlyInAnyOrderElementsOf(ACTIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("acts_of_staff")
    void are_entered_when_done(Method act) throws ReflectiveOperationException {
        var outcome = act.invoke(actions, arguments(act, there));

        assertThat(outcome).isNotInstanceOf(Refusal.class);
        assertThat(onlyEntry())
                .extracting(Entry::actor, Entry::at, Entry::action, Entry::outcome)
                .containsExactly(sophie.person(), world.clock().instant(), words(act)[0], "ok");
    }

    @ParameterizedTest
    @MethodSource("acts_of_staff")
    void are_entered_when_refused(Method act) throws ReflectiveOperationException {
        act.invoke(actions, arguments(act, notThere));

        assertThat(onlyEntry())
                .extracting(Entry::actor, Entry::action, Entry::outcome)
                .containsExactly(sophie.person(), words(act)[0], words(act)[1]);
    }

    @Test
    void name_what_they_were_done_to() {
        actions.changeRoom(sophie, atelier.id(), new RoomName("Garage"), null, null);
        var created = (CreateRoomOutcome.Created) actions.createRoom(sophie, new RoomName("Balades"), new Capacity(2));
        actions.createRoom(sophie, new RoomName("Balades"), new Capacity(2));
        var sent = actions.emitOffer(sophie, new OfferText("Casques", "Moins 20", null), null);
        actions.declare(sophie, false, null);
        actions.configureCalendar(sophie, at(Category.OFFROAD), new Hours(60, 1, SomeCalendars.mornings(), Set.of()));
        actions.govern(sophie, claire.id(), null, true, new ProofOutcome.CodeMissing());

        assertThat(world.auditLog().after(0, 10))
                .extracting(entry -> entry.action() + " " + entry.object())
                .containsExactly(
                        "room.change room:" + atelier.id().value(),
                        "room.create room:" + created.room().id().value(),
                        "room.create room",
                        "offer.emit offer:" + sent.id().value(),
                        "desk.close person:" + sophie.id().value(),
                        "calendar.configure calendar:offroad@main",
                        "person.change.block person:" + claire.id().value());
    }

    private Entry onlyEntry() {
        var entries = world.auditLog().after(0, 10);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static String[] words(Method act) {
        return Objects.requireNonNull(ACTIONS.get(act.getName()), act.getName()).split(" ");
    }

    private static Object[] arguments(Method act, Map<Class<?>, Object> values) {
        return Arrays.stream(act.getParameterTypes())
                .map(type -> Objects.requireNonNull(values.get(type), "a value of " + type + " is needed"))
                .toArray();
    }
}
