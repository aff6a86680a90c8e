package dev.paddock.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent.AccountChanged;
import dev.paddock.domain.account.AccountEvent.SessionEnded;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.ProofOutcome;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent.AdvisorChanged;
import dev.paddock.domain.advice.AdviceEvent.AdvisorsChanged;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.staff.GovernOutcome.Governed;
import dev.paddock.domain.staff.GovernOutcome.GuestsAreNoStaff;
import dev.paddock.domain.staff.GovernOutcome.LastAdmin;
import dev.paddock.domain.staff.GovernOutcome.NoSuchPerson;
import dev.paddock.domain.staff.GovernOutcome.NotProven;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GovernPeopleTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final GovernPeople governPeople = showroom.shop.staff().governPeople();
    private final Account sophie = world.admin("sophie");
    private final Account claire = world.customer("claire");

    @Nested
    class A_role {
        @Test
        void counts_at_once_and_is_told() {
            var promoted = claire.withRole(Role.ADVISOR);

            assertThat(role(claire, Role.ADVISOR)).isEqualTo(new Governed(promoted));

            assertThat(world.accounts().find(claire.id())).contains(promoted);
            assertThat(world.heard().heard()).containsExactly(new AccountChanged(promoted));
        }

        @Test
        void that_is_the_same_changes_nothing() {
            assertThat(role(claire, Role.CUSTOMER)).isEqualTo(new Governed(claire));
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void of_staff_is_not_for_guests() {
            var guest = world.guest("guest");

            assertThat(role(guest, Role.ADVISOR)).isEqualTo(new GuestsAreNoStaff());
            assertThat(world.accounts().find(guest.id())).contains(guest);
        }

        @Test
        void of_an_admin_takes_a_proof_of_who_gives_it() {
            var missing = new ProofOutcome.CodeMissing();

            assertThat(governPeople.govern(claire.id(), Role.ADMIN, null)).isEqualTo(new NotProven(missing));
            assertThat(world.accounts().find(claire.id())).contains(claire);
            assertThat(governPeople.govern(claire.id(), Role.ADVISOR, null)).isInstanceOf(Governed.class);
            assertThat(governPeople.govern(sophie.id(), Role.ADMIN, null)).isEqualTo(new Governed(sophie));
        }

        @Test
        void is_not_given_to_nobody() {
            assertThat(governPeople.govern(new UserId("nobody"), Role.ADMIN, null))
                    .isEqualTo(new NoSuchPerson());
        }
    }

    @Nested
    class A_block {
        private final Secret.Digest session = new Secret("cookie").digest();

        @BeforeEach
        void sign_in() {
            var now = world.clock().instant();
            world.sessions().open(Session.opened(session, claire, ClientName.UNKNOWN, now, Session.LIFETIME));
            world.clock().advance(Duration.ofMinutes(1));
        }

        @Test
        void ends_sessions_and_tokens_and_is_told() {
            var barred = claire.blocked(true).trustedSince(world.clock().instant());

            assertThat(block(claire, true)).isEqualTo(new Governed(barred));

            assertThat(world.sessions().find(session)).isEmpty();
            assertThat(world.heard().heard())
                    .containsExactly(new AccountChanged(barred), new SessionEnded(claire.id(), null));
        }

        @Test
        void taken_back_ends_nothing() {
            block(claire, true);
            world.heard().forget();

            var freed = ((Governed) block(claire, false)).account();

            assertThat(freed.blocked()).isFalse();
            assertThat(world.heard().heard()).containsExactly(new AccountChanged(freed));
        }

        @Test
        void can_come_with_a_role() {
            var both = ((Governed) governPeople.govern(claire.id(), Role.ADVISOR, true)).account();

            assertThat(both.role()).isEqualTo(Role.ADVISOR);
            assertThat(both.blocked()).isTrue();
            assertThat(world.heard().heard(AccountChanged.class)).hasSize(1);
        }

        @Test
        void leaves_sessions_alone_when_only_the_role_changes() {
            role(claire, Role.ADVISOR);

            assertThat(world.sessions().find(session)).isPresent();
        }
    }

    @Nested
    class The_last_admin {
        @Test
        void can_neither_be_demoted_nor_blocked() {
            assertThat(role(sophie, Role.ADVISOR)).isEqualTo(new LastAdmin());
            assertThat(role(sophie, Role.CUSTOMER)).isEqualTo(new LastAdmin());
            assertThat(block(sophie, true)).isEqualTo(new LastAdmin());

            assertThat(world.accounts().find(sophie.id())).contains(sophie);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void can_be_changed_in_ways_that_leave_an_admin() {
            assertThat(role(sophie, Role.ADMIN)).isEqualTo(new Governed(sophie));
            assertThat(block(sophie, false)).isEqualTo(new Governed(sophie));
        }

        @Test
        void is_last_although_there_are_blocked_ones() {
            var lucas = world.admin("lucas");
            block(lucas, true);

            assertThat(block(sophie, true)).isEqualTo(new LastAdmin());
            assertThat(role(lucas, Role.CUSTOMER)).isInstanceOf(Governed.class);
        }

        @Test
        void is_not_last_once_there_is_another() {
            role(claire, Role.ADMIN);

            assertThat(role(sophie, Role.CUSTOMER)).isInstanceOf(Governed.class);
            assertThat(role(claire, Role.ADVISOR)).isEqualTo(new LastAdmin());
        }

        @Test
        void remains_when_all_admins_are_demoted_at_once() {
            var admins = IntStream.range(0, 8)
                    .mapToObj(i -> world.admin("admin-" + i))
                    .toList();
            role(sophie, Role.CUSTOMER);

            var outcomes = Race.of(8, i -> role(admins.get(i), Role.CUSTOMER));

            assertThat(outcomes).containsOnlyOnce(new LastAdmin());
            assertThat(world.transactions().run(() -> world.staffing().lockAdmins()))
                    .containsExactly(
                            admins.get(outcomes.indexOf(new LastAdmin())).id());
        }
    }

    @Nested
    class Their_part_in_advice {
        private final Account marc = showroom.opens(world.advisor("marc"), 3);

        @Test
        void ends_with_an_advisors_role_and_customers_wait_again() {
            var waiting = showroom.asks(claire);
            var accepted = showroom.accepts(marc, waiting);
            world.heard().forget();

            role(marc, Role.CUSTOMER);

            assertThat(world.adviceRequests().pending()).containsExactly(accepted.pendingAgain());
            assertThat(world.heard().heard(AdvisorChanged.class))
                    .singleElement()
                    .returns(accepted.talk(), AdvisorChanged::conversation)
                    .returns(null, AdvisorChanged::advisor);
            assertThat(world.heard().heard(AdvisorsChanged.class)).containsExactly(new AdvisorsChanged(0));
            assertThat(showroom.keepDesk.of(marc.id()).desk().declared()).isFalse();
        }

        @Test
        void ends_when_an_advisor_is_blocked() {
            var waiting = showroom.asks(claire);
            var accepted = showroom.accepts(marc, waiting);

            block(marc, true);

            assertThat(world.adviceRequests().pending()).containsExactly(accepted.pendingAgain());
            assertThat(showroom.line.advisorsAvailable()).isZero();
        }

        @Test
        void goes_on_for_an_advisor_who_becomes_an_admin_or_the_other_way_round() {
            var accepted = showroom.accepts(marc, showroom.asks(claire));
            role(marc, Role.ADMIN);
            role(marc, Role.ADVISOR);

            assertThat(world.adviceRequests().talksOf(marc.id())).containsExactly(accepted);
            assertThat(showroom.line.advisorsAvailable()).isEqualTo(1);
        }

        @Test
        void ends_for_a_customer_in_line_who_becomes_staff_or_is_blocked() {
            var first = showroom.asks(claire);
            var karim = world.customer("karim");
            var second = showroom.asks(karim);

            role(claire, Role.ADVISOR);
            block(karim, true);

            assertThat(world.adviceRequests().pending()).isEmpty();
            assertThat(List.of(first, second))
                    .allMatch(request -> world.adviceRequests()
                                    .find(request.id())
                                    .orElseThrow()
                                    .status()
                            == Status.CANCELLED);
        }

        @Test
        void ends_for_a_customer_in_a_talk_who_is_blocked() {
            var accepted = showroom.accepts(marc, showroom.asks(claire));

            block(claire, true);

            assertThat(world.adviceRequests().talkingIn(accepted.talk())).isEmpty();
            assertThat(world.conversations()
                            .find(accepted.talk(), marc.id())
                            .orElseThrow()
                            .open())
                    .isFalse();
        }

        @Test
        void does_not_come_back_with_the_role() {
            role(marc, Role.CUSTOMER);
            role(marc, Role.ADVISOR);

            assertThat(showroom.line.advisorsAvailable()).isZero();
        }
    }

    @Test
    void finds_people_by_part_of_name_or_address() {
        assertThat(governPeople.search(" CLAIRE@paddock ", null, 100).people()).containsExactly(claire);
        assertThat(governPeople.search("paddock.example", null, 100).people()).containsExactly(claire, sophie);
        assertThat(governPeople.search("paddock.example", null, 1))
                .isEqualTo(new GovernPeople.Found(List.of(claire), true));
        assertThat(governPeople.search("paddock.example", claire.id(), 1))
                .isEqualTo(new GovernPeople.Found(List.of(sophie), false));
    }

    private GovernOutcome role(Account account, Role role) {
        return governPeople.govern(account.id(), role, null, new ProofOutcome.Proven());
    }

    private GovernOutcome block(Account account, boolean blocked) {
        return governPeople.govern(account.id(), null, blocked);
    }
}
