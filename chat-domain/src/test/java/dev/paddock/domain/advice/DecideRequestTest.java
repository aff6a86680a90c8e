package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.AcceptOutcome.Accepted;
import dev.paddock.domain.advice.AdviceEvent.DeskChanged;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.AdviceEvent.TalkOpened;
import dev.paddock.domain.advice.AdviceRefusal.NoLongerStaff;
import dev.paddock.domain.advice.AdviceRefusal.NoSuchRequest;
import dev.paddock.domain.advice.AdviceRefusal.RequestAlreadyTaken;
import dev.paddock.domain.advice.AdviceRefusal.RequestNotPending;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.RefuseOutcome.Refused;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.PostOutcome;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DecideRequestTest {
    private static final int RIVALS = 64;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = showroom.opens(world.advisor("marc"), 3);
    private final Account sophie = showroom.opens(world.admin("sophie"), 3);
    private final Account claire = world.customer("claire");
    private final AdviceRequest request = showroom.asks(claire);

    @BeforeEach
    void listen() {
        world.heard().forget();
    }

    @Nested
    class Accepting {
        @Test
        void opens_a_talk_between_the_two_and_tells() {
            var accepted = showroom.accepts(marc, request);

            assertThat(accepted).isEqualTo(request.acceptedBy(marc.person(), accepted.talk()));
            assertThat(world.heard().heard())
                    .containsExactly(
                            new RequestChanged(accepted),
                            new TalkOpened(accepted.talk(), claire.person(), marc.person()),
                            new DeskChanged(new Desk(marc.id(), true, 3), 1));
            assertThat(world.conversations().find(accepted.talk(), claire.id()))
                    .contains(new Conversation(
                            accepted.talk(), Conversation.Kind.ADVICE, "marc", 0, 0, true, marc.person()));
            assertThat(world.post(accepted.talk(), marc, "Bonjour")).isInstanceOf(PostOutcome.Posted.class);
        }

        @Test
        void is_no_longer_for_who_was_staff_when_they_clicked() {
            world.accounts().save(marc.withRole(Role.CUSTOMER));
            world.accounts().save(sophie.blocked(true));

            assertThat(showroom.decideRequest.accept(request.id(), marc.person()))
                    .isEqualTo(new NoLongerStaff());
            assertThat(showroom.decideRequest.accept(request.id(), sophie.person()))
                    .isEqualTo(new NoLongerStaff());
            assertThat(world.adviceRequests().pending()).containsExactly(request);
        }

        @Test
        void takes_the_customer_out_of_the_line() {
            var accepted = showroom.accepts(marc, request);

            assertThat(showroom.line.places()).isEmpty();
            assertThat(showroom.line.placeOf(claire.id())).contains(new AdviceLine.Place(accepted, 0, null));
        }

        @Test
        void again_what_is_ones_own_changes_nothing() {
            var accepted = showroom.accepts(marc, request);
            world.heard().forget();

            assertThat(accept(marc.person())).isEqualTo(new Accepted(accepted));
            assertThat(world.heard().heard()).isEmpty();
            assertThat(world.conversations().of(marc.id())).hasSize(1);
        }

        @Test
        void tells_whoever_comes_second_who_was_faster() {
            showroom.accepts(marc, request);

            assertThat(accept(sophie.person())).isEqualTo(new RequestAlreadyTaken(marc.person()));
            assertThat(world.conversations().of(sophie.id())).isEmpty();
        }

        @Test
        void lets_one_of_many_win_and_tells_the_others_who() {
            var rivals = IntStream.range(0, RIVALS)
                    .mapToObj(i -> world.advisor("rival-" + i).person())
                    .toList();

            var outcomes = Race.of(RIVALS, i -> accept(rivals.get(i)));

            var stored = world.adviceRequests().find(request.id()).orElseThrow();
            var winner = rivals.get(outcomes.indexOf(new Accepted(stored)));
            assertThat(stored.advisor()).isEqualTo(winner);
            assertThat(outcomes)
                    .filteredOn(new RequestAlreadyTaken(winner)::equals)
                    .hasSize(RIVALS - 1);
            assertThat(world.heard().heard(TalkOpened.class)).hasSize(1);
            assertThat(world.conversations().of(claire.id())).hasSize(1);
        }

        @Test
        void finds_nothing_to_take_in_what_was_withdrawn_or_never_was() {
            showroom.requestAdvice.cancel(claire.id());

            assertThat(accept(marc.person())).isEqualTo(new RequestNotPending());
            assertThat(showroom.decideRequest.accept(new AdviceId("none"), marc.person()))
                    .isEqualTo(new NoSuchRequest());
            assertThat(world.conversations().of(marc.id())).isEmpty();
        }

        @Test
        void does_not_take_again_what_has_ended() {
            showroom.endTalk.end(showroom.accepts(marc, request).talk(), marc.id());

            assertThat(accept(marc.person())).isEqualTo(new RequestNotPending());
            assertThat(accept(sophie.person())).isEqualTo(new RequestNotPending());
        }

        @Test
        void and_cancelling_at_once_come_to_one_end() {
            for (int round = 0; round < 20; round++) {
                var wanted = showroom.asks(world.customer("customer-" + round));
                var customer = wanted.customer().id();

                var outcomes = Race.of(
                        2,
                        i -> i == 0
                                ? showroom.decideRequest.accept(wanted.id(), marc.person())
                                : showroom.requestAdvice.cancel(customer));

                boolean accepted = outcomes.get(0) instanceof Accepted;
                assertThat(outcomes.get(1) instanceof CancelRequestOutcome.Cancelled)
                        .isNotEqualTo(accepted);
                assertThat(world.conversations().of(customer)).hasSize(accepted ? 1 : 0);
            }
        }
    }

    @Nested
    class Refusing {
        private final Reason reason = new Reason("Revenez demain matin.");

        @Test
        void tells_the_customer_why_and_lets_them_ask_again() {
            var refused = request.refusedBy(marc.person(), reason);

            assertThat(refuse(marc.person(), reason)).isEqualTo(new Refused(refused));

            assertThat(world.heard().heard()).containsExactly(new RequestChanged(refused));
            assertThat(showroom.line.places()).isEmpty();
            assertThat(showroom.asks(claire).status()).isEqualTo(Status.PENDING);
        }

        @Test
        void needs_no_reason() {
            refuse(marc.person(), null);

            assertThat(world.adviceRequests().find(request.id())).contains(request.refusedBy(marc.person(), null));
        }

        @Test
        void comes_too_late_once_somebody_decided() {
            showroom.accepts(sophie, request);
            assertThat(refuse(marc.person(), reason)).isEqualTo(new RequestAlreadyTaken(sophie.person()));

            var another = showroom.asks(world.customer("karim"));
            showroom.decideRequest.refuse(another.id(), sophie.person(), null);
            assertThat(showroom.decideRequest.refuse(another.id(), marc.person(), reason))
                    .isEqualTo(new RequestNotPending());
        }

        @Test
        void finds_no_request_that_never_was() {
            assertThat(showroom.decideRequest.refuse(new AdviceId("none"), marc.person(), reason))
                    .isEqualTo(new NoSuchRequest());
        }

        @Test
        void and_accepting_at_once_come_to_one_end() {
            var outcomes = Race.of(
                    RIVALS,
                    i -> i % 2 == 0
                            ? (Object) refuse(marc.person(), reason)
                            : showroom.decideRequest.accept(request.id(), sophie.person()));

            var refusals = outcomes.stream().filter(Refused.class::isInstance).count();
            boolean accepted = outcomes.stream().anyMatch(Accepted.class::isInstance);
            assertThat(refusals).isEqualTo(accepted ? 0 : 1);
        }
    }

    private AcceptOutcome accept(Person advisor) {
        return showroom.decideRequest.accept(request.id(), advisor);
    }

    private RefuseOutcome refuse(Person advisor, @Nullable Reason why) {
        return showroom.decideRequest.refuse(request.id(), advisor, why);
    }
}
