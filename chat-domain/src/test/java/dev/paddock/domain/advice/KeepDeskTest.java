package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceEvent.AdvisorsChanged;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Available is who declared it, is connected or was within the grace time, and has fewer talks than their limit. */
class KeepDeskTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = world.advisor("marc");

    @Nested
    class Declaring {
        @Test
        void makes_an_advisor_available_and_tells() {
            showroom.keepPresence.opened(marc.id());

            var status = showroom.keepDesk.declare(marc.id(), true, null);

            var desk = new Desk(marc.id(), true, Desk.DEFAULT_CHATS);
            assertThat(status).isEqualTo(new KeepDesk.Status(desk, 0));
            assertThat(showroom.keepDesk.of(marc.id())).isEqualTo(status);
            assertThat(world.heard().heard()).containsExactly(new DeskChanged(desk, 0), new AdvisorsChanged(1));
        }

        @Test
        void the_same_again_tells_nobody() {
            showroom.opens(marc, 2);
            world.heard().forget();

            showroom.keepDesk.declare(marc.id(), true, 2);

            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void leaves_the_limit_unless_one_is_given() {
            showroom.opens(marc, 5);

            assertThat(showroom.keepDesk.declare(marc.id(), false, null).desk())
                    .isEqualTo(new Desk(marc.id(), false, 5));
        }

        @Test
        void takes_limits_from_1_to_20() {
            assertThat(showroom.keepDesk.declare(marc.id(), true, 1).desk().maxChats())
                    .isEqualTo(1);
            assertThat(showroom.keepDesk.declare(marc.id(), true, 20).desk().maxChats())
                    .isEqualTo(20);
            assertThatIllegalArgumentException().isThrownBy(() -> showroom.keepDesk.declare(marc.id(), true, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> showroom.keepDesk.declare(marc.id(), true, 21));
        }

        @Test
        void otherwise_ends_no_talk_and_sends_nobody_away() {
            showroom.opens(marc, 1);
            var accepted = showroom.accepts(marc, showroom.asks(world.customer("claire")));
            showroom.keepDesk.declare(marc.id(), true, 2);
            var waiting = showroom.asks(world.customer("karim"));
            world.heard().forget();

            assertThat(showroom.keepDesk.declare(marc.id(), false, null).chats())
                    .isEqualTo(1);

            assertThat(world.heard().heard())
                    .containsExactly(new DeskChanged(new Desk(marc.id(), false, 2), 1), new AdvisorsChanged(0));
            assertThat(world.adviceRequests().talksOf(marc.id())).containsExactly(accepted);
            assertThat(world.adviceRequests().pending()).containsExactly(waiting);
        }
    }

    @Nested
    class Being_connected {
        @Test
        void is_not_enough() {
            showroom.keepPresence.opened(marc.id());

            assertThat(available()).isZero();
        }

        @Test
        void counts_by_any_of_several_connections() {
            showroom.opens(marc, 3);
            showroom.keepPresence.opened(marc.id());
            showroom.keepPresence.closed(marc.id());
            world.clock().advance(Duration.ofDays(1));

            assertThat(available()).isEqualTo(1);
        }

        @Test
        void counts_for_the_grace_time_after_the_last_connection() {
            showroom.opens(marc, 3);
            showroom.keepPresence.closed(marc.id());

            world.clock().advance(Showroom.GRACE.minus(MOMENT));
            assertThat(available()).isEqualTo(1);

            world.clock().advance(MOMENT);
            assertThat(available()).isZero();
        }

        @Test
        void may_follow_within_the_grace_time_for_a_program() {
            showroom.keepDesk.declare(marc.id(), true, null);
            world.clock().advance(Showroom.GRACE.minus(MOMENT));
            assertThat(available()).isEqualTo(1);

            showroom.keepPresence.opened(marc.id());
            world.clock().advance(Showroom.GRACE);
            assertThat(available()).isEqualTo(1);
        }

        @Test
        void and_never_coming_ends_what_a_program_declared() {
            showroom.keepDesk.declare(marc.id(), true, null);
            world.clock().advance(Showroom.GRACE);

            assertThat(available()).isZero();
        }
    }

    @Nested
    class The_limit {
        @Test
        void makes_an_advisor_unavailable_when_reached_and_available_below() {
            showroom.opens(marc, 2);
            showroom.accepts(marc, showroom.asks(world.customer("claire")));
            assertThat(available()).isEqualTo(1);

            var last = showroom.accepts(marc, showroom.asks(world.customer("karim")));
            assertThat(available()).isZero();

            showroom.endTalk.end(last.talk(), marc.id());
            assertThat(available()).isEqualTo(1);
            assertThat(world.heard().heard(AdvisorsChanged.class))
                    .extracting(AdvisorsChanged::available)
                    .containsExactly(1, 0, 1);
        }

        @Test
        void can_be_raised_or_lowered_while_talking() {
            showroom.opens(marc, 1);
            showroom.accepts(marc, showroom.asks(world.customer("claire")));
            assertThat(available()).isZero();

            showroom.keepDesk.declare(marc.id(), true, 2);
            assertThat(available()).isEqualTo(1);

            showroom.keepDesk.declare(marc.id(), true, 1);
            assertThat(available()).isZero();
        }
    }

    @Nested
    class Of_several_advisors {
        @Test
        void counts_those_who_can_take_somebody() {
            showroom.opens(marc, 1);
            showroom.opens(world.admin("sophie"), 3);
            showroom.accepts(marc, showroom.asks(world.customer("claire")));

            assertThat(available()).isEqualTo(1);
        }

        @Test
        void counts_none_who_is_no_staff_or_blocked() {
            var claire = showroom.opens(world.customer("claire"), 3);
            var blocked = showroom.opens(world.advisor("lucas"), 3);
            world.accounts().save(blocked.blocked(true));

            assertThat(available()).isZero();
            assertThat(showroom.keepDesk.of(claire.id()).desk().declared()).isTrue();
        }
    }

    private int available() {
        return showroom.line.advisorsAvailable();
    }
}
