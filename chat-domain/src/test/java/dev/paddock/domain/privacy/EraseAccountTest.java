package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.Consents.Consent;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.SecondFactors.SecondFactor;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.advice.Desk;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent.AppointmentCancelled;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent.MemberLeft;
import dev.paddock.domain.shop.Shop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EraseAccountTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Person nobody = new Person(claire.id(), "", claire.role());
    private final Room atelier = world.room("Atelier", 2);
    private final Secret.Digest session = new Secret("cookie").digest();
    private final EraseAccount eraseAccount = shop.accounts().eraseAccount();

    @BeforeEach
    void live() {
        var now = world.clock().instant();
        world.sessions().open(Session.opened(session, claire, ClientName.UNKNOWN, now, Session.LIFETIME));
        world.seat(atelier, claire);
        world.seat(atelier, karim);
        world.post(atelier, claire, "hello");
        world.post(atelier, karim, "hi");
    }

    @Test
    void forgets_who_they_were_and_ends_their_sessions() {
        assertThat(eraseAccount.erase(claire.id())).isEqualTo(new EraseOutcome.Erased());

        assertThat(world.accounts().find(claire.id())).isEmpty();
        assertThat(world.sessions().find(session)).isEmpty();
        assertThat(world.heard().heard())
                .contains(
                        new AccountEvent.SessionEnded(claire.id(), null), new AccountEvent.AccountErased(claire.id()));
    }

    @Test
    void forgets_what_they_told_the_assistant() {
        world.dialogs().save(new StoredDialog(claire.id(), new DialogId("d"), 1, "workshop/1/0/ask-help"));

        eraseAccount.erase(claire.id());

        assertThat(world.dialogs().of(claire.id())).isEmpty();
    }

    @Test
    void leaves_what_they_wrote_without_a_name() {
        eraseAccount.erase(claire.id());

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .extracting(message -> message.from(), message -> message.text().value())
                .containsExactly(tuple(nobody, "hello"), tuple(karim.person(), "hi"));
    }

    @Test
    void gives_up_their_seats_and_nobody_elses() {
        eraseAccount.erase(claire.id());

        assertThat(world.seats().seated(atelier.id(), 10)).containsExactly(karim.person());
        assertThat(world.heard().heard(MemberLeft.class)).containsExactly(new MemberLeft(atelier.id(), nobody));
    }

    @Test
    void cancels_what_lies_ahead_and_leaves_what_was() {
        var past = book(claire, -24);
        var now = book(claire, 0);
        var ahead = book(claire, 24);
        var others = book(karim, 24);

        eraseAccount.erase(claire.id());

        assertThat(world.appointments().of(claire.id())).containsExactly(ahead.cancelled(), now, past);
        assertThat(world.appointments().of(karim.id())).containsExactly(others);
        assertThat(world.heard().heard(AppointmentCancelled.class))
                .containsExactly(new AppointmentCancelled(ahead.cancelled()));
    }

    @Test
    void tells_nobody_of_appointments_cancelled_before() {
        var ahead = book(claire, 24);
        world.appointments().cancel(ahead.id(), world.clock().instant());

        eraseAccount.erase(claire.id());

        assertThat(world.heard().heard(AppointmentCancelled.class)).isEmpty();
    }

    @Test
    void happens_once_even_when_asked_many_times_at_once() {
        var erased = Race.of(8, i -> eraseAccount.erase(claire.id()));

        assertThat(erased).containsOnlyOnce(new EraseOutcome.Erased()).contains(new EraseOutcome.NoSuchPerson());
        assertThat(world.heard().heard(AccountEvent.AccountErased.class)).hasSize(1);
    }

    @Test
    void knows_nobody_unknown() {
        assertThat(eraseAccount.erase(new UserId("nobody"))).isEqualTo(new EraseOutcome.NoSuchPerson());
        assertThat(world.heard().heard()).isEmpty();
    }

    @Test
    void takes_their_second_factor_and_their_blocks_away() {
        world.secondFactors().save(new SecondFactor(claire.id(), "SECRET", true, 1, Set.of()));
        world.blocks().add(claire.id(), karim.id());
        world.blocks().add(karim.id(), claire.id());

        eraseAccount.erase(claire.id());

        assertThat(world.secondFactors().find(claire.id())).isEmpty();
        assertThat(world.blocks().by(claire.id())).isEmpty();
        assertThat(world.blocks().by(karim.id())).containsExactly(claire.id());
    }

    @Test
    void leaves_direct_conversations_to_read_and_not_to_write_in() {
        var talk = world.talk(Conversation.Kind.DIRECT, claire, karim);
        world.post(talk, claire, "salut");

        eraseAccount.erase(claire.id());

        var left = world.conversations().find(talk, karim.id()).orElseThrow();
        assertThat(left.open()).isFalse();
        assertThat(left.with()).isEqualTo(nobody);
        assertThat(world.post(talk, karim, "still there?")).isEqualTo(new PostOutcome.ConversationClosed());
    }

    @Nested
    class A_consent {
        @Test
        void that_was_given_ends_in_the_ledger_which_stays() {
            world.accounts().save(claire.optedIn(true));
            var given = new Consent(claire.id(), true, world.clock().instant(), "2026-11", "192.0.2.7");
            world.consents().record(given);

            eraseAccount.erase(claire.id());

            assertThat(world.consents().of(claire.id()))
                    .containsExactly(
                            given, new Consent(claire.id(), false, world.clock().instant(), "2026-11", null));
        }

        @Test
        void that_was_never_given_is_not_withdrawn() {
            eraseAccount.erase(claire.id());

            assertThat(world.consents().of(claire.id())).isEmpty();
        }
    }

    @Nested
    class With_a_request_for_advice {
        private final Account marc = world.advisor("marc");
        private final AdviceRequest request = AdviceRequest.made(
                new AdviceId("r"),
                claire.person(),
                new Topic("my Z900"),
                world.clock().instant());

        @BeforeEach
        void ask() {
            world.adviceRequests().add(request, new AdviceRequests.Line(1, 1));
        }

        @Test
        void leaves_the_line_and_keeps_what_it_was_about_to_nobody() {
            eraseAccount.erase(claire.id());

            var left = world.adviceRequests().find(request.id()).orElseThrow();
            assertThat(left.status()).isEqualTo(AdviceRequest.Status.CANCELLED);
            assertThat(left.topic()).isNull();
            assertThat(left.customer()).isEqualTo(nobody);
            assertThat(world.heard().heard(AdviceEvent.RequestChanged.class))
                    .containsExactly(new AdviceEvent.RequestChanged(left));
        }

        @Test
        void ends_the_talk_that_came_of_it() {
            var talk = accept();

            eraseAccount.erase(claire.id());

            assertThat(world.conversations().find(talk, marc.id()).orElseThrow().open())
                    .isFalse();
            assertThat(world.heard().heard(AdviceEvent.TalkClosed.class))
                    .containsExactly(new AdviceEvent.TalkClosed(talk, nobody, marc.person(), claire.id()));
        }

        @Test
        void waits_again_when_its_advisor_is_erased() {
            var talk = accept();
            world.desks().save(new Desk(marc.id(), true, 3));

            eraseAccount.erase(marc.id());

            assertThat(world.adviceRequests().pending())
                    .containsExactly(request.acceptedBy(marc.person(), talk).pendingAgain());
            assertThat(world.conversations()
                            .find(talk, claire.id())
                            .orElseThrow()
                            .open())
                    .isTrue();
            assertThat(world.desks().of(marc.id()).declared()).isFalse();
        }

        private ConversationId accept() {
            var talk = world.talk(Conversation.Kind.ADVICE, claire, marc);
            world.adviceRequests()
                    .replace(
                            request.acceptedBy(marc.person(), talk),
                            AdviceRequest.Status.PENDING,
                            world.clock().instant());
            return talk;
        }
    }

    @Nested
    class Of_an_admin {
        private final Account ada = world.admin("ada");

        @Test
        void is_refused_to_the_last_one() {
            assertThat(eraseAccount.erase(ada.id())).isEqualTo(new EraseOutcome.LastAdmin());

            assertThat(world.accounts().find(ada.id())).contains(ada);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void is_done_while_another_is_left_to_govern() {
            world.accounts().save(world.admin("barred").blocked(true));
            assertThat(eraseAccount.erase(ada.id())).isEqualTo(new EraseOutcome.LastAdmin());

            world.admin("bob");
            assertThat(eraseAccount.erase(ada.id())).isEqualTo(new EraseOutcome.Erased());
        }

        @Test
        void leaves_somebody_when_all_ask_at_once() {
            var admins = List.of(ada, world.admin("bob"), world.admin("eve"));

            Race.of(3, i -> eraseAccount.erase(admins.get(i).id()));

            assertThat(world.staffing().search("", null, 10))
                    .filteredOn(account -> account.role() == Role.ADMIN)
                    .hasSize(1);
        }

        @Test
        void leaves_the_audit_log_whole() {
            world.admin("bob");
            world.auditLog().append(world.clock().instant(), ada.person(), "room.create", "room:r", "ok");

            eraseAccount.erase(ada.id());

            assertThat(shop.staff().verifyAudit().verify()).isInstanceOf(VerifyAudit.Finding.Intact.class);
            assertThat(world.auditLog().before(Long.MAX_VALUE, 10))
                    .extracting(entry -> entry.actor().id())
                    .containsExactly(ada.id());
        }
    }

    private Appointment book(Account customer, int hoursAhead) {
        var appointment = SomeCalendars.appointment(world, Category.ROAD, customer, hoursAhead);
        world.appointments().book(appointment, 9);
        return appointment;
    }
}
