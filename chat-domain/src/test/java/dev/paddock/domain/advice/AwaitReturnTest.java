package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceEvent.AdvisorChanged;
import dev.paddock.domain.advice.AdviceEvent.AdvisorsChanged;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.AdviceEvent.TalkClosed;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.PostOutcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AwaitReturnTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = showroom.opens(world.advisor("marc"), 3);
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");

    @Nested
    class Of_a_customer_in_line {
        private AdviceRequest first;
        private AdviceRequest second;

        @BeforeEach
        void wait_in_line() {
            first = showroom.asks(claire);
            world.clock().advance(Duration.ofSeconds(5));
            second = showroom.asks(karim);
            world.heard().forget();
            showroom.keepPresence.closed(claire.id());
        }

        @Test
        void keeps_their_place_for_the_grace_time() {
            later(Showroom.GRACE.minus(MOMENT));

            assertThat(showroom.line.placeOf(claire.id())).contains(new AdviceLine.Place(first, 1, null));
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void ends_with_the_grace_time_and_the_others_move_up() {
            later(Showroom.GRACE);

            assertThat(world.heard().heard()).containsExactly(new RequestChanged(first.ended(Status.EXPIRED)));
            assertThat(showroom.line.places()).containsExactly(new AdviceLine.Place(second, 1, null));
            assertThat(showroom.line.placeOf(claire.id())).isEmpty();
        }

        @Test
        void ends_when_they_are_back() {
            world.clock().advance(Showroom.GRACE.minus(MOMENT));
            showroom.keepPresence.opened(claire.id());
            later(Duration.ofDays(1));

            assertThat(world.adviceRequests().pending()).containsExactly(first, second);
        }

        @Test
        void concerns_no_talk_that_goes_on() {
            var accepted = showroom.accepts(marc, first);
            later(Showroom.GRACE);

            assertThat(world.adviceRequests().openOf(claire.id())).contains(accepted);
        }
    }

    @Nested
    class Of_an_advisor_in_talks {
        private AdviceRequest first;
        private AdviceRequest accepted;
        private AdviceRequest second;

        @BeforeEach
        void talk_while_somebody_waits() {
            first = showroom.asks(claire);
            world.clock().advance(Duration.ofSeconds(5));
            second = showroom.asks(karim);
            accepted = showroom.accepts(marc, first);
            world.heard().forget();
            showroom.keepPresence.closed(marc.id());
        }

        @Test
        void keeps_everything_for_the_grace_time() {
            world.heard().forget();
            later(Showroom.GRACE.minus(MOMENT));

            assertThat(world.heard().heard()).isEmpty();
            assertThat(world.post(accepted.talk(), claire, "still there?")).isInstanceOf(PostOutcome.Posted.class);
        }

        @Test
        void puts_the_request_back_to_its_place_and_keeps_the_talk_open_without_an_advisor() {
            world.heard().forget();
            later(Showroom.GRACE);

            assertThat(world.heard().heard())
                    .containsExactly(
                            new AdvisorChanged(accepted.talk(), claire.person(), marc.person(), null),
                            new DeskChanged(new Desk(marc.id(), true, 3), 0),
                            new RequestChanged(accepted.pendingAgain()),
                            new DeskChanged(new Desk(marc.id(), false, 3), 0),
                            new AdvisorsChanged(0));
            assertThat(showroom.line.places())
                    .containsExactly(
                            new AdviceLine.Place(accepted.pendingAgain(), 1, null),
                            new AdviceLine.Place(second, 2, null));
            assertThat(world.post(accepted.talk(), claire, "anybody?")).isInstanceOf(PostOutcome.Posted.class);
            assertThat(world.conversations().find(accepted.talk(), claire.id()))
                    .get()
                    .returns(true, Conversation::open)
                    .returns(null, Conversation::with);
        }

        @Test
        void leaves_the_request_for_another_advisor_with_all_that_was_said() {
            world.post(accepted.talk(), claire, "Bonjour");
            later(Showroom.GRACE);
            world.post(accepted.talk(), claire, "anybody?");
            var sophie = showroom.opens(world.advisor("sophie"), 3);
            world.heard().forget();

            var again = showroom.accepts(sophie, first);

            assertThat(again.talk()).isEqualTo(accepted.talk());
            assertThat(again.advisor()).isEqualTo(sophie.person());
            assertThat(world.conversations().find(again.talk(), sophie.id()))
                    .get()
                    .returns(2L, Conversation::lastSeq)
                    .returns(claire.person(), Conversation::with);
            assertThat(world.post(again.talk(), sophie, "Me voici")).isInstanceOf(PostOutcome.Posted.class);
            assertThat(world.heard().heard(AdvisorChanged.class))
                    .containsExactly(new AdvisorChanged(again.talk(), claire.person(), null, sophie.person()));
            assertThat(world.conversations().of(claire.id())).hasSize(1);
            assertThat(world.conversations().find(again.talk(), marc.id())).isEmpty();
        }

        @Test
        void ends_the_talk_with_the_request_when_the_customer_thinks_better_of_it() {
            later(Showroom.GRACE);
            world.heard().forget();

            showroom.requestAdvice.cancel(claire.id());

            assertThat(world.heard().heard(TalkClosed.class))
                    .containsExactly(new TalkClosed(accepted.talk(), claire.person(), null, claire.id()));
        }

        @Test
        void ends_the_request_with_the_talk_when_the_customer_closes_it() {
            later(Showroom.GRACE);

            showroom.endTalk.end(accepted.talk(), claire.id());

            assertThat(world.adviceRequests().openOf(claire.id())).isEmpty();
            assertThat(world.post(accepted.talk(), claire, "?")).isEqualTo(new PostOutcome.ConversationClosed());
        }

        @Test
        void ends_the_talk_when_the_request_is_refused_then() {
            later(Showroom.GRACE);
            var sophie = showroom.opens(world.advisor("sophie"), 3);

            showroom.decideRequest.refuse(first.id(), sophie.person(), null);

            assertThat(world.heard().heard(TalkClosed.class))
                    .containsExactly(new TalkClosed(accepted.talk(), claire.person(), null, sophie.id()));
        }

        @Test
        void takes_an_advisor_who_had_closed_the_desk_already() {
            showroom.keepPresence.opened(marc.id());
            showroom.keepDesk.declare(marc.id(), false, null);
            showroom.keepPresence.closed(marc.id());
            later(Showroom.GRACE);

            assertThat(world.adviceRequests().pending()).containsExactly(accepted.pendingAgain(), second);
            assertThat(world.adviceRequests().talksOf(marc.id())).isEmpty();
        }

        @Test
        void gives_a_customer_up_as_well_who_is_gone_too() {
            showroom.keepPresence.closed(claire.id());
            later(Showroom.GRACE);
            showroom.awaitReturn.giveUpOnTheGone();

            assertThat(world.adviceRequests().find(first.id()))
                    .contains(accepted.pendingAgain().ended(Status.EXPIRED));
            assertThat(world.adviceRequests().pending()).containsExactly(second);
        }
    }

    @Nested
    class Of_a_customer_in_a_talk {
        private AdviceRequest accepted;

        @BeforeEach
        void talk() {
            showroom.keepDesk.declare(marc.id(), true, 1);
            accepted = showroom.accepts(marc, showroom.asks(claire));
            world.heard().forget();
            showroom.keepPresence.closed(claire.id());
        }

        @Test
        void keeps_their_place_at_the_advisors_for_the_grace_time() {
            later(Showroom.GRACE.minus(MOMENT));

            assertThat(showroom.keepDesk.of(marc.id()).chats()).isEqualTo(1);
            assertThat(showroom.line.advisorsAvailable()).isZero();
        }

        @Test
        void gives_the_place_back_after_it_and_takes_it_again_once_they_are_back() {
            later(Showroom.GRACE);

            assertThat(showroom.keepDesk.of(marc.id()).chats()).isZero();
            assertThat(world.heard().heard())
                    .contains(new DeskChanged(new Desk(marc.id(), true, 1), 0), new AdvisorsChanged(1));
            assertThat(world.post(accepted.talk(), marc, "À bientôt")).isInstanceOf(PostOutcome.Posted.class);

            showroom.keepPresence.opened(claire.id());
            showroom.awaitReturn.giveUpOnTheGone();

            assertThat(showroom.keepDesk.of(marc.id()).chats()).isEqualTo(1);
            assertThat(showroom.line.advisorsAvailable()).isZero();
        }

        @Test
        void closes_the_talk_by_the_system_a_day_later_whatever_was_restarted_meanwhile() {
            later(Showroom.GRACE);
            world.clock().advance(Duration.ofHours(24).minus(MOMENT));
            var restarted = new Showroom(world);
            restarted.awaitReturn.giveUpOnTheGone();
            assertThat(world.adviceRequests().openOf(claire.id())).contains(accepted);
            world.clock().advance(MOMENT);

            restarted.awaitReturn.giveUpOnTheGone();

            assertThat(world.heard().heard(TalkClosed.class))
                    .containsExactly(new TalkClosed(accepted.talk(), claire.person(), marc.person(), null));
            assertThat(world.adviceRequests().openOf(claire.id())).isEmpty();
        }

        @Test
        void begins_the_day_anew_when_they_were_back() {
            later(Showroom.GRACE);
            world.clock().advance(Duration.ofHours(20));
            showroom.keepPresence.opened(claire.id());
            showroom.awaitReturn.giveUpOnTheGone();
            showroom.keepPresence.closed(claire.id());
            later(Duration.ofHours(20));

            assertThat(world.adviceRequests().openOf(claire.id())).contains(accepted);
        }
    }

    @Nested
    class Of_an_advisor_who_was_free {
        @Test
        void tells_that_nobody_is_available_and_leaves_those_who_wait_in_line() {
            var waiting = showroom.asks(claire);
            showroom.keepPresence.closed(marc.id());
            world.heard().forget();
            later(Showroom.GRACE);

            assertThat(world.heard().heard())
                    .containsExactly(new DeskChanged(new Desk(marc.id(), false, 3), 0), new AdvisorsChanged(0));
            assertThat(world.adviceRequests().pending()).containsExactly(waiting);
        }

        @Test
        void tells_once_that_nobody_is_when_the_last_ones_were_lost_together() {
            var sophie = showroom.opens(world.advisor("sophie"), 3);
            showroom.keepPresence.lost(marc.id());
            showroom.keepPresence.lost(sophie.id());
            showroom.keepPresence.write();
            world.heard().forget();
            later(Showroom.GRACE.minusMillis(1));
            assertThat(showroom.line.advisorsAvailable()).isEqualTo(2);

            later(Duration.ofMillis(1));

            assertThat(world.heard().heard(AdvisorsChanged.class)).last().isEqualTo(new AdvisorsChanged(0));
            assertThat(showroom.line.advisorsAvailable()).isZero();
        }

        @Test
        void does_not_make_them_available_by_coming_back_later() {
            showroom.keepPresence.closed(marc.id());
            later(Showroom.GRACE);
            showroom.keepPresence.opened(marc.id());

            assertThat(showroom.line.advisorsAvailable()).isZero();
            assertThat(showroom.keepDesk.of(marc.id()).desk().declared()).isFalse();
        }

        @Test
        void leaves_the_number_told_true_if_they_are_back_before_anybody_looked() {
            var sophie = showroom.opens(world.advisor("sophie"), 3);
            showroom.keepPresence.closed(marc.id());
            world.clock().advance(Showroom.GRACE);
            showroom.keepDesk.declare(sophie.id(), false, null);
            showroom.keepPresence.opened(marc.id());
            showroom.awaitReturn.giveUpOnTheGone();

            assertThat(showroom.line.advisorsAvailable()).isEqualTo(1);
            assertThat(world.heard().heard(AdvisorsChanged.class)).last().isEqualTo(new AdvisorsChanged(1));
        }

        @Test
        void tells_how_many_others_there_are() {
            showroom.opens(world.advisor("sophie"), 3);
            showroom.keepPresence.closed(marc.id());
            world.heard().forget();
            later(Showroom.GRACE);

            assertThat(world.heard().heard(AdvisorsChanged.class)).containsExactly(new AdvisorsChanged(1));
        }
    }

    @Test
    void happens_once_however_many_nodes_look() {
        var accepted = showroom.accepts(marc, showroom.asks(claire));
        var waiting = showroom.asks(karim);
        showroom.keepPresence.closed(marc.id());
        showroom.keepPresence.closed(karim.id());
        world.clock().advance(Showroom.GRACE);
        world.heard().forget();

        Race.of(8, i -> {
            showroom.awaitReturn.giveUpOnTheGone();
            return i;
        });

        assertThat(world.heard().heard(RequestChanged.class))
                .containsExactly(
                        new RequestChanged(waiting.ended(Status.EXPIRED)), new RequestChanged(accepted.pendingAgain()));
        assertThat(world.heard().heard(AdvisorChanged.class)).hasSize(1);
        assertThat(world.heard().heard(AdvisorsChanged.class)).containsExactly(new AdvisorsChanged(0));
    }

    private void later(Duration time) {
        world.clock().advance(time);
        showroom.awaitReturn.giveUpOnTheGone();
    }
}
