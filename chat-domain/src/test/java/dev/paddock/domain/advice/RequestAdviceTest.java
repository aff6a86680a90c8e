package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceEvent.RequestChanged;
import dev.paddock.domain.advice.AdviceRefusal.NoAdvisorAvailable;
import dev.paddock.domain.advice.AdviceRefusal.RequestAlreadyOpen;
import dev.paddock.domain.advice.AdviceRefusal.RequestNotPending;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.CancelRequestOutcome.Cancelled;
import dev.paddock.domain.advice.RequestOutcome.Requested;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RequestAdviceTest {
    private static final Topic TOPIC = new Topic("Une routière pour deux");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final Account marc = world.advisor("marc");
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account lea = world.customer("lea");

    @Nested
    class With_an_advisor_available {
        @BeforeEach
        void marc_is_there() {
            showroom.opens(marc, 3);
            world.heard().forget();
        }

        @Test
        void puts_the_customer_in_line_and_tells() {
            var place = ((Requested) request(claire)).place();

            assertThat(place.position()).isEqualTo(1);
            assertThat(place.estimate()).isNull();
            assertThat(place.request())
                    .isEqualTo(AdviceRequest.made(
                            place.request().id(),
                            claire.person(),
                            TOPIC,
                            world.clock().instant()));
            assertThat(world.heard().heard()).containsExactly(new RequestChanged(place.request()));
            assertThat(world.adviceRequests().pending()).containsExactly(place.request());
        }

        @Test
        void lines_customers_up_first_come_first() {
            request(claire);
            world.clock().advance(Duration.ofSeconds(1));
            request(karim);
            world.clock().advance(Duration.ofSeconds(1));

            assertThat(((Requested) request(lea)).place().position()).isEqualTo(3);
            assertThat(showroom.line.places())
                    .extracting(place -> place.request().customer())
                    .containsExactly(claire.person(), karim.person(), lea.person());
        }

        @Test
        void notes_where_in_line_of_how_many_advisors_a_wait_began() {
            showroom.opens(world.advisor("sophie"), 3);
            request(claire);
            var second = ((Requested) request(karim)).place().request();
            world.clock().advance(Duration.ofSeconds(7));
            showroom.accepts(marc, second);

            assertThat(world.adviceRequests().waitsSince(Instant.EPOCH, 10))
                    .containsExactly(new AdviceRequests.Wait(Duration.ofSeconds(7), new AdviceRequests.Line(2, 2)));
        }

        @Test
        void takes_no_second_request_while_one_is_open() {
            var first = ((Requested) request(claire)).place().request();
            world.heard().forget();
            assertThat(request(claire)).isEqualTo(new RequestAlreadyOpen(first));
            assertThat(world.heard().heard()).isEmpty();

            var accepted = showroom.accepts(marc, first);
            assertThat(request(claire)).isEqualTo(new RequestAlreadyOpen(accepted));
            assertThat(world.adviceRequests().madeBy(claire.id())).hasSize(1);
        }

        @Test
        void takes_one_of_all_that_come_from_a_customer_at_once() {
            var outcomes = Race.of(16, i -> request(claire));

            assertThat(outcomes).filteredOn(Requested.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RequestAlreadyOpen.class::isInstance)
                    .hasSize(15);
            assertThat(world.heard().heard(RequestChanged.class)).hasSize(1);
        }

        @Test
        void takes_another_once_the_first_has_ended_whichever_way() {
            showroom.decideRequest.refuse(showroom.asks(claire).id(), marc.person(), null);
            showroom.requestAdvice.cancel(showroom.asks(claire).customer().id());
            var talk = showroom.accepts(marc, showroom.asks(claire)).talk();
            showroom.endTalk.end(talk, claire.id());

            assertThat(request(claire)).isInstanceOf(Requested.class);
            assertThat(world.adviceRequests().madeBy(claire.id()))
                    .extracting(AdviceRequest::status)
                    .containsExactlyInAnyOrder(Status.REFUSED, Status.CANCELLED, Status.DONE, Status.PENDING);
        }

        @Test
        void takes_none_from_staff_who_would_end_up_talking_to_themselves() {
            assertThat(request(marc)).isEqualTo(new AdviceRefusal.StaffAreNotAdvised());
            assertThat(request(world.admin("sophie"))).isEqualTo(new AdviceRefusal.StaffAreNotAdvised());
            assertThat(world.adviceRequests().pending()).isEmpty();
            assertThat(world.heard().heard()).isEmpty();
        }
    }

    @Nested
    class With_nobody_available {
        @Test
        void stores_nothing_and_says_so() {
            assertThat(request(claire)).isEqualTo(new NoAdvisorAvailable());
            assertThat(world.adviceRequests().madeBy(claire.id())).isEmpty();
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void says_first_that_one_is_open() {
            showroom.opens(marc, 3);
            var open = showroom.asks(claire);
            showroom.keepDesk.declare(marc.id(), false, null);

            assertThat(request(claire)).isEqualTo(new RequestAlreadyOpen(open));
            assertThat(request(karim)).isEqualTo(new NoAdvisorAvailable());
        }

        @Test
        void lets_no_request_in_that_comes_as_the_last_advisor_closes() {
            for (int round = 0; round < 20; round++) {
                showroom.opens(marc, 3);
                var customer = world.customer("customer-" + round);
                var outcomes =
                        Race.of(2, i -> i == 0 ? showroom.keepDesk.declare(marc.id(), false, null) : request(customer));

                assertThat(outcomes.get(1) instanceof Requested)
                        .isEqualTo(toldWhileAvailable(customer))
                        .isNotEqualTo(outcomes.get(1) instanceof NoAdvisorAvailable);
            }
        }

        /** Whether the log has a request of {@code customer} at a moment at which somebody was available. */
        private boolean toldWhileAvailable(Account customer) {
            boolean available = false;
            for (var event : world.heard().heard(AdviceEvent.class)) {
                if (event instanceof AdviceEvent.AdvisorsChanged changed) {
                    available = changed.available() > 0;
                } else if (event instanceof RequestChanged changed
                        && changed.request().customer().equals(customer.person())) {
                    return available;
                }
            }
            return false;
        }
    }

    @Nested
    class Thinking_better_of_it {
        @BeforeEach
        void marc_is_there() {
            showroom.opens(marc, 3);
        }

        @Test
        void takes_the_customer_out_of_the_line_and_tells() {
            var first = showroom.asks(claire);
            var second = showroom.asks(karim);
            world.heard().forget();

            var cancelled = first.ended(Status.CANCELLED);
            assertThat(cancel(claire)).isEqualTo(new Cancelled(cancelled));

            assertThat(world.heard().heard()).containsExactly(new RequestChanged(cancelled));
            assertThat(showroom.line.places()).containsExactly(new AdviceLine.Place(second, 1, null));
        }

        @Test
        void is_refused_where_nothing_waits() {
            assertThat(cancel(claire)).isEqualTo(new RequestNotPending());

            showroom.asks(claire);
            cancel(claire);
            world.heard().forget();
            assertThat(cancel(claire)).isEqualTo(new RequestNotPending());
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void comes_too_late_once_an_advisor_took_it() {
            var accepted = showroom.accepts(marc, showroom.asks(claire));

            assertThat(cancel(claire)).isEqualTo(new RequestNotPending());
            assertThat(world.adviceRequests().openOf(claire.id())).contains(accepted);
        }
    }

    private RequestOutcome request(Account customer) {
        return showroom.requestAdvice.request(customer.person(), TOPIC);
    }

    private CancelRequestOutcome cancel(Account customer) {
        return showroom.requestAdvice.cancel(customer.id());
    }
}
