package dev.paddock.domain.staff;

import dev.paddock.domain.Checked;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.DecideRequest;
import dev.paddock.domain.advice.DeskHours;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.advice.EndOutcome;
import dev.paddock.domain.advice.EndTalk;
import dev.paddock.domain.advice.Handover;
import dev.paddock.domain.advice.KeepDesk;
import dev.paddock.domain.advice.PostLeft;
import dev.paddock.domain.advice.Reason;
import dev.paddock.domain.advice.RefuseOutcome;
import dev.paddock.domain.advice.StartTalk;
import dev.paddock.domain.advice.StartTalkOutcome;
import dev.paddock.domain.advice.TransferOutcome;
import dev.paddock.domain.advice.TransferTalk;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookOnBehalf;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelAppointment;
import dev.paddock.domain.appointment.CancelAppointmentOutcome;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.MoveAppointment;
import dev.paddock.domain.appointment.MoveOutcome;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.audit.Audited;
import dev.paddock.domain.audit.Change;
import dev.paddock.domain.conversation.ChangeOutcome;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.ModerateMessages;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.mail.MailId;
import dev.paddock.domain.mail.ReviewMails;
import dev.paddock.domain.mail.SendAgainOutcome;
import dev.paddock.domain.moderation.Report;
import dev.paddock.domain.moderation.ReportId;
import dev.paddock.domain.moderation.ResolveOutcome;
import dev.paddock.domain.moderation.ResolveReport;
import dev.paddock.domain.notification.CallOffOutcome;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.readyanswer.AnswerText;
import dev.paddock.domain.readyanswer.AnswerTitle;
import dev.paddock.domain.readyanswer.ChangeAnswerOutcome;
import dev.paddock.domain.readyanswer.KeepReadyAnswers;
import dev.paddock.domain.readyanswer.ReadyAnswer;
import dev.paddock.domain.readyanswer.ReadyAnswerId;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.BarOutcome;
import dev.paddock.domain.room.BarPeople;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.ChangeRoomOutcome;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.DeleteRoomOutcome;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.domain.room.SlowMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything staff do, each act in one transaction with its entry in the audit log, refused ones included. Edges go this way and
 * no other, so that there is one place to look at; who may do what, they ask {@link AdmitStaff} first. What staff write in
 * conversations, or note beside them, is not entered: the message or note, with its author, is on record itself.
 */
public final class StaffActions {
    /** The use cases that are audited here. */
    public record Acts(
            RunRooms rooms,
            ModerateMessages messages,
            ResolveReport reports,
            BarPeople bars,
            DecideRequest requests,
            KeepDesk desks,
            EndTalk talks,
            TransferTalk transfers,
            StartTalk starts,
            KeepReadyAnswers answers,
            EmitOffer offers,
            BookOnBehalf bookings,
            MoveAppointment moves,
            CancelAppointment appointments,
            ConfigureCalendar calendars,
            GovernPeople people,
            HandOutReset resets,
            DeskTimes deskTimes,
            PostLeft postLeft,
            ReviewMails mails) {}

    private final Acts acts;
    private final Audited audited;

    public StaffActions(Acts acts, Audited audited) {
        this.acts = acts;
        this.audited = audited;
    }

    public CreateRoomOutcome createRoom(Account by, RoomName name, Capacity capacity) {
        return audited.run(
                by.person(),
                "room.create",
                outcome -> outcome instanceof CreateRoomOutcome.Created created
                        ? room(created.room().id())
                        : "room",
                () -> acts.rooms().create(name, capacity),
                () -> Boolean.TRUE,
                (before, outcome) ->
                        join(Change.of("name", null, name.value()), Change.of("capacity", null, capacity.seats())));
    }

    public ChangeRoomOutcome changeRoom(
            Account by, RoomId id, @Nullable RoomName name, @Nullable Capacity capacity, @Nullable SlowMode pace) {
        return audited.run(
                by.person(),
                "room.change",
                outcome -> room(id),
                () -> acts.rooms().change(id, name, capacity, pace),
                () -> acts.rooms().find(id),
                (before, outcome) -> roomChanges(before, ((ChangeRoomOutcome.Changed) outcome).room()));
    }

    public DeleteRoomOutcome deleteRoom(Account by, RoomId id) {
        return audited.run(
                by.person(),
                "room.delete",
                outcome -> room(id),
                () -> acts.rooms().delete(id),
                () -> acts.rooms().find(id),
                (before, outcome) ->
                        Change.of("name", before.map(was -> was.name().value()).orElse(null), null));
    }

    /** Takes away a message of a room. */
    public ChangeOutcome removeMessage(Account by, RoomId room, long seq) {
        return audited.run(
                by.person(),
                "message.remove",
                outcome -> room(room),
                () -> acts.messages().remove(by.id(), room.conversation(), seq),
                () -> Boolean.TRUE,
                (before, outcome) -> Change.of("message", seq, null));
    }

    public ResolveOutcome resolveReport(Account by, ReportId id, Report.Verdict verdict) {
        return audited.run(
                by.person(),
                "report." + verdict.wireName(),
                "report:" + id.value(),
                () -> acts.reports().resolve(by.id(), id, verdict));
    }

    /**
     * Keeps somebody from writing in a room or from being in it.
     *
     * @param time null for good
     */
    public BarOutcome bar(Account by, RoomId room, UserId person, Bar.Kind kind, @Nullable Duration time) {
        return audited.run(
                by.person(),
                "bar." + kind.wireName(),
                outcome -> person(person),
                () -> acts.bars().bar(by.id(), room, person, kind, time),
                () -> Boolean.TRUE,
                (before, outcome) ->
                        join(inRoom(room), Change.of("minutes", null, time == null ? null : time.toMinutes())));
    }

    public BarOutcome liftBar(Account by, RoomId room, UserId person) {
        return audited.run(
                by.person(),
                "bar.lift",
                outcome -> person(person),
                () -> acts.bars().lift(room, person),
                () -> Boolean.TRUE,
                (before, outcome) -> inRoom(room));
    }

    private List<Change> inRoom(RoomId room) {
        return Change.of(
                "room",
                null,
                acts.rooms().find(room).map(found -> found.name().value()).orElse(null));
    }

    /** Accepts a request; what its customer had left is posted after that, as the first message of the talk. */
    public AcceptOutcome acceptRequest(Account by, AdviceId id) {
        AcceptOutcome outcome = audited.run(
                by.person(),
                "request.accept",
                request(id),
                () -> acts.requests().accept(id, by.person()));
        if (outcome instanceof AcceptOutcome.Accepted accepted) {
            acts.postLeft().post(accepted.request());
        }
        return outcome;
    }

    /** Sets the hours at which advisors are at their desks. */
    public Checked<DeskHours> setDeskHours(Account by, List<Opening> openings, Set<LocalDate> closedDays) {
        return audited.run(
                by.person(),
                "desk.hours",
                outcome -> "desk",
                () -> acts.deskTimes().set(openings, closedDays),
                () -> acts.deskTimes().hours(),
                (before, outcome) -> Change.of(
                        "openings", written(before), written(acts.deskTimes().hours())));
    }

    private static String written(DeskHours hours) {
        return hours.openings().stream()
                .map(opening -> opening.wireDay() + " " + opening.from() + "-" + opening.wireTo())
                .collect(Collectors.joining(", "));
    }

    public RefuseOutcome refuseRequest(Account by, AdviceId id, @Nullable Reason reason) {
        return audited.run(
                by.person(),
                "request.refuse",
                request(id),
                () -> acts.requests().refuse(id, by.person(), reason));
    }

    public KeepDesk.Status declare(Account by, boolean available, @Nullable Integer maxChats) {
        return audited.run(
                by.person(),
                available ? "desk.open" : "desk.close",
                outcome -> person(by.id()),
                () -> acts.desks().declare(by.id(), available, maxChats),
                () -> acts.desks().of(by.id()).desk(),
                (before, status) -> join(
                        Change.of("available", before.declared(), status.desk().declared()),
                        Change.of("maxChats", before.maxChats(), status.desk().maxChats())));
    }

    public EndOutcome closeTalk(Account by, ConversationId id) {
        return audited.run(
                by.person(), "conversation.close", talk(id), () -> acts.talks().end(id, by.id()));
    }

    /** Hands a talk on; the entry says to whom, and not what was said about it. */
    public TransferOutcome transferTalk(Account by, ConversationId id, Handover wish) {
        return audited.run(
                by.person(),
                "conversation.transfer",
                outcome -> talk(id),
                () -> acts.transfers().transfer(id, by.person(), wish),
                () -> Boolean.TRUE,
                (before, outcome) -> Change.of("advisor", by.name().value(), nameOf(wish.to())));
    }

    /** Begins a talk with somebody who did not ask for one. */
    public StartTalkOutcome startTalk(Account by, UserId customer) {
        return audited.run(
                by.person(),
                "conversation.start",
                outcome -> person(customer),
                () -> acts.starts().start(customer, by.person()));
    }

    public ReadyAnswer addReadyAnswer(Account by, AnswerTitle title, AnswerText text, Language language) {
        return audited.run(
                by.person(),
                "answer.create",
                added -> answer(added.id()),
                () -> acts.answers().add(title, text, language),
                () -> Boolean.TRUE,
                (before, added) -> Change.of("title", null, title.value()));
    }

    public ChangeAnswerOutcome changeReadyAnswer(Account by, ReadyAnswerId id, ReadyAnswer.Wish wish) {
        return audited.run(
                by.person(),
                "answer.change",
                outcome -> answer(id),
                () -> acts.answers().change(id, wish),
                () -> acts.answers().find(id),
                (before, outcome) -> answerChanges(before, ((ChangeAnswerOutcome.AnswerChanged) outcome).answer()));
    }

    public ChangeAnswerOutcome deleteReadyAnswer(Account by, ReadyAnswerId id) {
        return audited.run(
                by.person(),
                "answer.delete",
                outcome -> answer(id),
                () -> acts.answers().delete(id),
                () -> Boolean.TRUE,
                (before, outcome) -> Change.of(
                        "title",
                        ((ChangeAnswerOutcome.AnswerChanged) outcome)
                                .answer()
                                .title()
                                .value(),
                        null));
    }

    private static List<Change> answerChanges(Optional<ReadyAnswer> before, ReadyAnswer now) {
        return before.map(was -> join(
                        Change.of("title", was.title().value(), now.title().value()),
                        Change.of("text", was.text().value(), now.text().value())))
                .orElse(List.of());
    }

    private static String answer(ReadyAnswerId id) {
        return "answer:" + id.value();
    }

    private @Nullable String nameOf(@Nullable UserId colleague) {
        return colleague == null
                ? null
                : acts.people()
                        .find(colleague)
                        .map(account -> account.name().value())
                        .orElse(null);
    }

    public Offer emitOffer(Account by, OfferText text, @Nullable Instant at) {
        return audited.run(
                by.person(),
                "offer.emit",
                sent -> offer(sent.id()),
                () -> acts.offers().emit(text, at),
                () -> Boolean.TRUE,
                (before, sent) -> Change.of("title", null, text.title()));
    }

    public CallOffOutcome callOffOffer(Account by, OfferId id) {
        return audited.run(
                by.person(), "offer.call-off", offer(id), () -> acts.offers().callOff(id));
    }

    /** Books for somebody: a person known, or a caller. */
    public BookOutcome bookAppointment(
            Account by,
            BookOnBehalf.Whom whom,
            CalendarId calendar,
            Instant start,
            VisitDetails details,
            BookingContact contact) {
        return audited.run(
                by.person(),
                "appointment.book",
                outcome -> outcome instanceof BookOutcome.Booked booked
                        ? "appointment:" + booked.appointment().id().value()
                        : calendar(calendar),
                () -> acts.bookings().book(by, whom, calendar, start, details, contact),
                () -> Boolean.TRUE,
                (before, outcome) -> Change.of("start", null, start));
    }

    /**
     * Moves somebody's appointment.
     *
     * @param to the dealership it moves to; null if it stays at its own
     */
    public MoveOutcome moveAppointment(Account by, AppointmentId id, Instant start, @Nullable DealerId to) {
        return audited.run(
                by.person(),
                "appointment.move",
                outcome -> "appointment:" + id.value(),
                () -> acts.moves().move(id, by, start, to),
                () -> acts.moves().find(id),
                (before, outcome) -> moves(before, ((MoveOutcome.Moved) outcome).appointment()));
    }

    /**
     * Cancels somebody's appointment.
     *
     * @param reason what the customer reads; null if nobody said
     */
    public CancelAppointmentOutcome cancelAppointment(Account by, AppointmentId id, @Nullable CancelReason reason) {
        return audited.run(
                by.person(),
                "appointment.cancel",
                "appointment:" + id.value(),
                () -> acts.appointments().cancel(id, by, reason));
    }

    public Checked<Calendar> configureCalendar(Account by, CalendarId id, ConfigureCalendar.Hours hours) {
        return audited.run(
                by.person(),
                "calendar.configure",
                calendar(id),
                () -> acts.calendars().configure(id, hours));
    }

    /** {@link GovernPeople#govern}; the entry says what was wished for. */
    public GovernOutcome govern(
            Account by, UserId id, @Nullable Role role, @Nullable Boolean blocked, ProofOutcome proof) {
        String wished =
                (role == null ? "" : "." + role.wireName()) + (blocked == null ? "" : blocked ? ".block" : ".unblock");
        return audited.run(
                by.person(),
                "person.change" + wished,
                outcome -> person(id),
                () -> acts.people().govern(id, role, blocked, proof),
                () -> acts.people().find(id),
                (before, outcome) -> changes(before, ((GovernOutcome.Governed) outcome).account()));
    }

    private static List<Change> roomChanges(Optional<Room> before, Room now) {
        return before.map(was -> join(
                        Change.of("name", was.name().value(), now.name().value()),
                        Change.of(
                                "capacity",
                                was.capacity().seats(),
                                now.capacity().seats()),
                        Change.of("slowSeconds", was.slowSeconds(), now.slowSeconds())))
                .orElse(List.of());
    }

    /** Hands out a way to a new password; {@code proof} is needed for members of staff. */
    public HandOutResetOutcome handOutReset(Account by, UserId id, ProofOutcome proof) {
        return audited.run(
                by.person(),
                "person.password-reset",
                person(id),
                () -> acts.resets().handOut(id, proof));
    }

    /** Has a mail that could not be sent tried again. */
    public SendAgainOutcome sendMailAgain(Account by, MailId id) {
        return audited.run(
                by.person(),
                "mail.send-again",
                "mail:" + id.value(),
                () -> acts.mails().sendAgain(id));
    }

    private static List<Change> changes(Optional<Account> before, Account now) {
        return before.map(was -> join(
                        Change.of("role", was.role().wireName(), now.role().wireName()),
                        Change.of("blocked", was.blocked(), now.blocked())))
                .orElse(List.of());
    }

    private static List<Change> moves(Optional<Appointment> before, Appointment now) {
        return before.map(was -> join(
                        Change.of("start", was.start(), now.start()),
                        Change.of(
                                "dealership", was.dealer().name(), now.dealer().name())))
                .orElse(List.of());
    }

    @SafeVarargs
    private static List<Change> join(List<Change>... changes) {
        var all = new ArrayList<Change>();
        for (var each : changes) {
            all.addAll(each);
        }
        return List.copyOf(all);
    }

    private static String room(RoomId id) {
        return "room:" + id.value();
    }

    private static String calendar(CalendarId id) {
        return "calendar:" + id.category().wireName() + "@" + id.dealer().value();
    }

    private static String request(AdviceId id) {
        return "request:" + id.value();
    }

    private static String talk(ConversationId id) {
        return "conversation:" + id.value();
    }

    private static String offer(OfferId id) {
        return "offer:" + id.value();
    }

    private static String person(UserId id) {
        return "person:" + id.value();
    }
}
