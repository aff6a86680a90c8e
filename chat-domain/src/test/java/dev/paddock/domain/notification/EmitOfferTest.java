package dev.paddock.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.notification.CallOffOutcome.CalledOff;
import dev.paddock.domain.notification.CallOffOutcome.NoSuchOffer;
import dev.paddock.domain.notification.CallOffOutcome.NotScheduled;
import dev.paddock.domain.notification.NotificationEvent.OfferSent;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EmitOfferTest {
    private static final OfferText TEXT = new OfferText("Casques", "Moins 20\u202F% samedi", null);
    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final EmitOffer emitOffer = shop.offers().emitOffer();
    private final ReadOffers readOffers = shop.offers().readOffers();
    private final Account claire = consents(world.customer("claire"), true);
    private final Account karim = world.customer("karim");
    private final Instant noon = world.clock().instant();

    @Nested
    class Emitted_now {
        @Test
        void is_sent_to_those_opted_in_and_told() {
            var sent = emitOffer.emit(TEXT, null);

            assertThat(sent).isEqualTo(new Offer(sent.id(), TEXT, noon, Offer.Status.SENT, 1, 0));
            assertThat(world.heard().heard()).containsExactly(new OfferSent(sent));
            assertThat(readOffers.of(claire.id(), null, 10)).containsExactly(sent);
            assertThat(readOffers.of(karim.id(), null, 10)).isEmpty();
        }

        @Test
        void counts_as_now_what_was_to_be_sent_before() {
            assertThat(emitOffer.emit(TEXT, noon.minus(HOUR)))
                    .matches(sent ->
                            sent.status() == Offer.Status.SENT && sent.at().equals(noon));
            assertThat(emitOffer.emit(TEXT, noon).status()).isEqualTo(Offer.Status.SENT);
        }

        @Test
        void reaches_nobody_if_nobody_is_opted_in_and_says_so() {
            consents(claire, false);

            assertThat(emitOffer.emit(TEXT, null).recipients()).isZero();
        }

        @Test
        void can_not_be_called_off() {
            assertThat(emitOffer.callOff(emitOffer.emit(TEXT, null).id())).isEqualTo(new NotScheduled());
        }
    }

    @Nested
    class Scheduled {
        private final Offer scheduled = emitOffer.emit(TEXT, noon.plus(HOUR));

        @Test
        void waits_for_its_time() {
            assertThat(scheduled)
                    .isEqualTo(new Offer(scheduled.id(), TEXT, noon.plus(HOUR), Offer.Status.SCHEDULED, 1, 0));
            later(HOUR.minusMillis(1));

            assertThat(world.heard().heard()).isEmpty();
            assertThat(readOffers.of(claire.id(), null, 10)).isEmpty();
            assertThat(readOffers.all(null, 10)).containsExactly(scheduled);
        }

        @Test
        void is_sent_when_its_time_has_come_and_once() {
            later(HOUR);
            later(HOUR);

            assertThat(world.heard().heard())
                    .containsExactly(
                            new OfferSent(new Offer(scheduled.id(), TEXT, noon.plus(HOUR), Offer.Status.SENT, 1, 0)));
        }

        @Test
        void is_sent_once_however_many_nodes_look() {
            world.clock().advance(HOUR);

            Race.of(8, i -> {
                emitOffer.sendDue();
                return i;
            });

            assertThat(world.heard().heard(OfferSent.class)).hasSize(1);
        }

        @Test
        void goes_to_those_opted_in_when_it_is_sent_not_when_it_was_written() {
            consents(claire, false);
            consents(karim, true);
            later(HOUR);

            assertThat(readOffers.of(karim.id(), null, 10)).hasSize(1);
            assertThat(readOffers.of(claire.id(), null, 10)).isEmpty();
            consents(claire, true);
            assertThat(readOffers.of(claire.id(), null, 10)).isEmpty();
        }

        @Test
        void can_be_called_off_before_and_is_never_sent_then() {
            assertThat(emitOffer.callOff(scheduled.id())).isEqualTo(new CalledOff());
            later(HOUR);

            assertThat(world.heard().heard()).isEmpty();
            assertThat(readOffers.all(null, 10)).extracting(Offer::status).containsExactly(Offer.Status.CANCELLED);
            assertThat(emitOffer.callOff(scheduled.id())).isEqualTo(new NotScheduled());
        }

        @Test
        void is_either_sent_or_called_off_if_both_come_at_once() {
            for (int round = 1; round <= 20; round++) {
                var offer = emitOffer.emit(TEXT, world.clock().instant().plus(HOUR));
                world.clock().advance(HOUR);
                world.heard().forget();

                var outcomes = Race.of(2, i -> {
                    if (i == 0) {
                        return emitOffer.callOff(offer.id());
                    }
                    emitOffer.sendDue();
                    return offer;
                });

                assertThat(outcomes.get(0) instanceof CalledOff)
                        .isEqualTo(world.heard().heard(OfferSent.class).stream()
                                .noneMatch(sent -> sent.offer().id().equals(offer.id())));
            }
        }
    }

    @Test
    void calls_off_nothing_that_never_was() {
        assertThat(emitOffer.callOff(new OfferId("none"))).isEqualTo(new NoSuchOffer());
    }

    @Nested
    class Consent {
        private final Offer sent = emitOffer.emit(TEXT, null);

        @Test
        void withdrawn_hides_what_was_sent_at_once() {
            consents(claire, false);

            assertThat(readOffers.of(claire.id(), null, 10)).isEmpty();
        }

        @Test
        void given_again_shows_what_was_sent_while_it_held_and_nothing_else() {
            consents(claire, false);
            emitOffer.emit(TEXT, null);
            consents(claire, true);

            assertThat(readOffers.of(claire.id(), null, 10)).containsExactly(sent);
        }

        @Test
        void given_later_shows_nothing_from_before() {
            consents(karim, true);

            assertThat(readOffers.of(karim.id(), null, 10)).isEmpty();
            assertThat(readOffers.of(claire.id(), null, 10)).containsExactly(sent);
        }
    }

    @Nested
    class Reach {
        @Test
        void counts_those_who_saw_it_once_each() {
            consents(karim, true);
            var first = emitOffer.emit(TEXT, null);
            world.clock().advance(HOUR);
            var second = emitOffer.emit(TEXT, null);

            readOffers.seen(claire.id(), second.id());
            readOffers.seen(claire.id(), second.id());
            readOffers.seen(karim.id(), first.id());

            assertThat(readOffers.all(null, 10))
                    .extracting(Offer::recipients, Offer::seen)
                    .containsExactly(tuple(2, 1), tuple(2, 2));
        }

        @Test
        void counts_nobody_to_whom_it_was_not_sent() {
            var sent = emitOffer.emit(TEXT, null);

            readOffers.seen(karim.id(), sent.id());
            readOffers.seen(claire.id(), new OfferId("none"));

            assertThat(readOffers.all(null, 10)).extracting(Offer::seen).containsExactly(0);
        }
    }

    @Test
    void gives_pages_of_one_to_a_hundred_newest_first() {
        IntStream.range(0, ReadOffers.MAX_PAGE + 10).forEach(i -> {
            world.clock().advance(HOUR);
            emitOffer.emit(TEXT, null);
        });

        var page = page(null, 1_000);
        assertThat(page).hasSize(ReadOffers.MAX_PAGE).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(page(page.get(page.size() - 1).id(), 1_000)).hasSize(10).doesNotContainAnyElementsOf(page);
        assertThat(page(null, 0)).containsExactly(page.get(0));
        assertThat(readOffers.all(null, 1_000)).isEqualTo(page);
    }

    private List<Offer> page(@Nullable OfferId before, int limit) {
        return readOffers.of(claire.id(), before, limit);
    }

    private void later(Duration time) {
        world.clock().advance(time);
        emitOffer.sendDue();
    }

    private Account consents(Account account, boolean optIn) {
        var changed = account.optedIn(optIn);
        world.accounts().save(changed);
        return changed;
    }
}
