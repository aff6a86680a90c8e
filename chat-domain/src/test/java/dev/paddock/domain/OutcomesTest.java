package dev.paddock.domain;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.AskResetOutcome;
import dev.paddock.domain.account.ChangePasswordOutcome;
import dev.paddock.domain.account.ChangeProfileOutcome;
import dev.paddock.domain.account.ConfirmOutcome;
import dev.paddock.domain.account.EnrolOutcome;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.RemoveFactorOutcome;
import dev.paddock.domain.account.ResendOutcome;
import dev.paddock.domain.account.ResetOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.SignInOutcome;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.account.VerifyOutcome;
import dev.paddock.domain.account.WeakPassword;
import dev.paddock.domain.advice.AcceptOutcome;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.EndOutcome;
import dev.paddock.domain.advice.LeaveMessageOutcome;
import dev.paddock.domain.advice.RefuseOutcome;
import dev.paddock.domain.advice.RequestOutcome;
import dev.paddock.domain.advice.StartTalkOutcome;
import dev.paddock.domain.advice.TransferOutcome;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.MoveOutcome;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.assistant.AnswerOutcome;
import dev.paddock.domain.conversation.ChangeOutcome;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.direct.OpenDirectOutcome;
import dev.paddock.domain.mail.SendAgainOutcome;
import dev.paddock.domain.note.ReadNotesOutcome;
import dev.paddock.domain.note.WriteNoteOutcome;
import dev.paddock.domain.notification.CallOffOutcome;
import dev.paddock.domain.photo.UploadOutcome;
import dev.paddock.domain.privacy.EraseOutcome;
import dev.paddock.domain.rating.RateOutcome;
import dev.paddock.domain.readyanswer.ChangeAnswerOutcome;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.ChangeRoomOutcome;
import dev.paddock.domain.room.CreateRoomOutcome;
import dev.paddock.domain.room.DeleteRoomOutcome;
import dev.paddock.domain.room.JoinOutcome;
import dev.paddock.domain.staff.AdmitOutcome;
import dev.paddock.domain.staff.CreateAdminOutcome;
import dev.paddock.domain.staff.GovernOutcome;
import dev.paddock.domain.staff.HandOutResetOutcome;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every outcome there is, found on the class path, is either good news or a refusal with a code and a sentence. */
class OutcomesTest {
    private static final Person ADVISOR = new Person(new UserId("marc"), "Marc", Role.ADVISOR);

    private static final Set<Class<?>> GOOD_NEWS = Set.of(
            SignUpOutcome.SignedUp.class,
            ChangeProfileOutcome.ProfileChanged.class,
            SignInOutcome.SignedIn.class,
            PostOutcome.Posted.class,
            ChangeOutcome.Changed.class,
            dev.paddock.domain.conversation.SearchOutcome.Found.class,
            dev.paddock.domain.room.BarOutcome.Done.class,
            dev.paddock.domain.moderation.ReportOutcome.Reported.class,
            dev.paddock.domain.moderation.ResolveOutcome.Resolved.class,
            HistoryOutcome.Page.class,
            CreateRoomOutcome.Created.class,
            ChangeRoomOutcome.Changed.class,
            DeleteRoomOutcome.Deleted.class,
            JoinOutcome.Joined.class,
            JoinOutcome.AlreadySeated.class,
            BookOutcome.Booked.class,
            AnswerOutcome.Answered.class,
            dev.paddock.domain.appointment.CancelAppointmentOutcome.Cancelled.class,
            RequestOutcome.Requested.class,
            dev.paddock.domain.advice.CancelRequestOutcome.Cancelled.class,
            AcceptOutcome.Accepted.class,
            RefuseOutcome.Refused.class,
            EndOutcome.Ended.class,
            TransferOutcome.Transferred.class,
            StartTalkOutcome.Started.class,
            RateOutcome.Rated.class,
            ChangeAnswerOutcome.AnswerChanged.class,
            WriteNoteOutcome.Written.class,
            ReadNotesOutcome.Found.class,
            OpenDirectOutcome.Opened.class,
            CallOffOutcome.CalledOff.class,
            GovernOutcome.Governed.class,
            AdmitOutcome.Admitted.class,
            CreateAdminOutcome.AdminCreated.class,
            ChangePasswordOutcome.PasswordChanged.class,
            ConfirmOutcome.Confirmed.class,
            EnrolOutcome.Enrolled.class,
            RemoveFactorOutcome.Removed.class,
            ProofOutcome.Proven.class,
            EraseOutcome.Erased.class,
            LeaveMessageOutcome.MessageLeft.class,
            AskResetOutcome.Asked.class,
            ResetOutcome.PasswordReset.class,
            ResendOutcome.Resent.class,
            VerifyOutcome.Verified.class,
            HandOutResetOutcome.HandedOut.class,
            SendAgainOutcome.Queued.class,
            UploadOutcome.Uploaded.class,
            MoveOutcome.Moved.class);

    @Test
    void are_found_in_every_feature_that_has_some() {
        assertThat(families())
                .contains(SignInOutcome.class, PostOutcome.class, JoinOutcome.class, BookOutcome.class)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("families")
    void are_sealed_families_of_records(Class<?> family) {
        assertThat(family.isSealed()).isTrue();
        assertThat(leaves(family)).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void are_good_news_or_a_refusal_and_never_both(Class<?> leaf) {
        assertThat(Refusal.class.isAssignableFrom(leaf)).isNotEqualTo(GOOD_NEWS.contains(leaf));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void say_why_when_they_refuse(Class<?> leaf) throws ReflectiveOperationException {
        var refusal = (Refusal) some(leaf);

        assertThat(refusal.code()).isNotNull().isNotIn(Code.INTERNAL, Code.BAD_REQUEST);
        assertThat(refusal.detail()).matches("[A-Z].*\\.");
    }

    @Test
    void list_no_good_news_that_is_none() {
        assertThat(leaves()).containsAll(GOOD_NEWS);
    }

    static Stream<Class<?>> refusals() {
        return leaves().filter(Refusal.class::isAssignableFrom);
    }

    static Stream<Class<?>> leaves() {
        return families().flatMap(OutcomesTest::leaves).distinct();
    }

    static Stream<Class<?>> families() {
        try {
            var root = Path.of(Code.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(root)) {
                return files
                        .map(root::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith("Outcome.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .sorted()
                        .<Class<?>>map(OutcomesTest::load)
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OutcomesTest::leaves)
                : Stream.of(type);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A refusal of that kind, with whatever it takes; only the simplest of values are needed so far. */
    private static Object some(Class<?> leaf) throws ReflectiveOperationException {
        Constructor<?> constructor = leaf.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Object> values = Stream.of(constructor.getParameterTypes())
                .<Object>map(OutcomesTest::value)
                .toList();
        return constructor.newInstance(values.toArray());
    }

    private static Object value(Class<?> type) {
        if (type == Capacity.class) {
            return new Capacity(2);
        }
        if (type == Person.class) {
            return ADVISOR;
        }
        if (type == AdviceRequest.class) {
            return AdviceRequest.made(new AdviceId("request"), ADVISOR, null, World.NOON);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == WeakPassword.Cause.class) {
            return WeakPassword.Cause.COMMON;
        }
        if (type == WeakPassword.class) {
            return new WeakPassword(WeakPassword.Cause.COMMON);
        }
        if (type == ProofOutcome.Unproven.class) {
            return new ProofOutcome.CodeMissing();
        }
        if (type == Appointment.class) {
            return new Appointment(
                    new AppointmentId("appointment"),
                    at(Category.ROAD),
                    ADVISOR.id(),
                    new SlotTime(World.NOON, World.NOON.plusSeconds(3600)),
                    "Garage",
                    Appointment.Status.BOOKED);
        }
        if (type == Refusal.class) {
            return new PostOutcome.NotAMember();
        }
        if (type == String.class) {
            return "This is why.";
        }
        if (type == List.class) {
            return List.of();
        }
        throw new AssertionError("say here what a " + type + " may be");
    }
}
