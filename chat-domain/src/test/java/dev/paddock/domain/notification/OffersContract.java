package dev.paddock.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Offers} does. */
public abstract class OffersContract extends LiveContract {
    private static final OfferText TEXT =
            new OfferText("Casques", "Deux\nlignes", URI.create("https://paddock.example/casques"));

    private Instant noon;
    private Account claire;
    private Account karim;

    @BeforeEach
    final void meet() {
        noon = world.clock().instant();
        claire = optIn(world.customer("claire"));
        karim = world.customer("karim");
    }

    @Test
    void keeps_an_offer_with_and_without_a_link() {
        var with = scheduled(noon);
        var without = new Offer(
                new OfferId("plain"), new OfferText("Gants", "Chauds", null), noon, Offer.Status.SCHEDULED, 1, 0);
        world.transactions().run(() -> world.offers().add(without));

        assertThat(world.offers().find(with.id())).contains(with);
        assertThat(world.offers().find(without.id())).contains(without);
        assertThat(world.offers().find(new OfferId("nothing"))).isEmpty();
    }

    @Test
    void counts_the_customers_opted_in_and_nobody_else() {
        assertThat(world.offers().audience()).isEqualTo(1);

        optIn(world.guest("guest"));
        assertThat(world.offers().audience()).isEqualTo(2);

        optIn(world.advisor("staff"));
        world.accounts().save(optIn(world.customer("barred")).blocked(true));
        world.accounts().erase(optIn(world.customer("erased")).id());
        assertThat(world.offers().audience()).isEqualTo(2);
    }

    @Test
    void sends_to_those_opted_in_at_that_moment() {
        var offer = sent(noon);
        optIn(karim);

        assertThat(offer.status()).isEqualTo(Offer.Status.SENT);
        assertThat(offer.recipients()).isEqualTo(1);
        assertThat(world.offers().find(offer.id())).contains(offer);
        assertThat(world.offers().sentTo(claire.id(), null, 10)).containsExactly(offer);
        assertThat(world.offers().sentTo(karim.id(), null, 10)).isEmpty();
    }

    @Test
    void shows_nothing_while_somebody_is_opted_out() {
        var offer = sent(noon);

        world.accounts().save(claire.optedIn(false));
        assertThat(world.offers().sentTo(claire.id(), null, 10)).isEmpty();

        world.accounts().save(claire.optedIn(true));
        assertThat(world.offers().sentTo(claire.id(), null, 10)).containsExactly(offer);
    }

    @Test
    void never_shows_what_was_sent_while_somebody_was_opted_out() {
        world.accounts().save(claire.optedIn(false));
        sent(noon);
        world.accounts().save(claire.optedIn(true));

        assertThat(world.offers().sentTo(claire.id(), null, 10)).isEmpty();
    }

    @Test
    void knows_what_was_ever_sent_to_somebody_whatever_they_consent_to_today() {
        var first = sent(noon);
        var second = sent(noon.plusSeconds(1));
        scheduled(noon.plusSeconds(2));
        world.accounts().save(claire.optedIn(false));
        sent(noon.plusSeconds(3));

        assertThat(world.offers().everSentTo(claire.id())).containsExactly(second, first);
        assertThat(world.offers().everSentTo(karim.id())).isEmpty();
    }

    @Test
    void tells_apart_each_time_that_somebody_wanted_offers() {
        var before = sent(noon);
        world.accounts().save(claire.optedIn(false));
        world.accounts().save(claire.optedIn(true));
        var between = sent(noon.plusSeconds(1));
        world.accounts().save(claire.optedIn(false));
        sent(noon.plusSeconds(2));
        world.accounts().save(claire.optedIn(true));
        world.accounts().save(claire.optedIn(true));
        var after = sent(noon.plusSeconds(3));

        assertThat(world.offers().sentTo(claire.id(), null, 10)).containsExactly(after, between, before);
        assertThat(world.offers().everSentTo(claire.id())).containsExactly(after, between, before);
        assertThat(after.recipients()).isEqualTo(1);

        seen(claire, between);
        assertThat(seenBy(List.of(before, between, after))).containsExactly(1, 1, 0);
    }

    @Test
    void shows_nothing_to_somebody_who_became_staff() {
        var offer = sent(noon);

        assertThat(world.offers().sentTo(claire.id(), null, 10)).containsExactly(offer);

        world.accounts().save(claire.withRole(Role.ADVISOR));

        assertThat(world.offers().sentTo(claire.id(), null, 10)).isEmpty();
    }

    @Test
    void sends_each_once_of_all_who_try_at_once() {
        var offer = scheduled(noon);

        var sent = Race.of(8, i -> send(offer.id(), noon));

        assertThat(sent.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(world.offers().find(offer.id()).orElseThrow().recipients()).isEqualTo(1);
    }

    @Test
    void lists_those_sent_at_one_instant_in_the_order_they_were_due() {
        scheduled(noon.plusSeconds(2));
        scheduled(noon.plusSeconds(1));
        var late = noon.plusSeconds(3);
        var due = world.offers().due(late);

        due.forEach(id -> send(id, late));

        assertThat(world.offers().sentTo(claire.id(), null, 10))
                .extracting(Offer::id)
                .containsExactly(due.get(1), due.get(0));
    }

    @Test
    void knows_what_is_due() {
        var now = scheduled(noon);
        var later = scheduled(noon.plusSeconds(1));
        sent(noon);

        assertThat(world.offers().due(noon)).containsExactly(now.id());
        assertThat(world.offers().due(noon.plusSeconds(1))).containsExactlyInAnyOrder(now.id(), later.id());
    }

    @Test
    void sends_at_the_time_of_sending() {
        var offer = scheduled(noon);

        var sent = send(offer.id(), noon.plusSeconds(3)).orElseThrow();

        assertThat(sent.at()).isEqualTo(noon.plusSeconds(3));
        assertThat(world.offers().due(noon.plusSeconds(9))).isEmpty();
    }

    @Test
    void calls_off_what_is_scheduled_and_nothing_else() {
        var offer = scheduled(noon);
        var sent = sent(noon);

        assertThat(cancel(offer)).isTrue();
        assertThat(cancel(offer)).isFalse();
        assertThat(cancel(sent)).isFalse();

        assertThat(world.offers().find(offer.id()).orElseThrow().status()).isEqualTo(Offer.Status.CANCELLED);
        assertThat(world.offers().due(noon)).isEmpty();
        assertThat(send(offer.id(), noon)).isEmpty();
        assertThat(world.offers().sentTo(claire.id(), null, 10)).containsExactly(sent);
    }

    @Test
    void counts_a_scheduled_ones_audience_as_it_is_now() {
        var offer = scheduled(noon);

        optIn(karim);

        assertThat(world.offers().find(offer.id()).orElseThrow().recipients()).isEqualTo(2);
    }

    @Test
    void pages_all_newest_first() {
        var offers = IntStream.range(0, 5)
                .mapToObj(i -> scheduled(noon.plusSeconds(i / 2)))
                .toList();

        var first = world.offers().page(null, 2);
        var rest = world.offers().page(first.get(1).id(), 10);

        assertThat(first).containsExactly(offers.get(4), offers.get(3));
        assertThat(rest).containsExactly(offers.get(2), offers.get(1), offers.get(0));
        assertThat(world.offers().page(offers.get(0).id(), 10)).isEmpty();
        assertThat(world.offers().page(new OfferId("nothing"), 10)).isEmpty();
    }

    @Test
    void pages_what_was_sent_to_somebody_newest_first() {
        var offers =
                IntStream.range(0, 3).mapToObj(i -> sent(noon.plusSeconds(i))).toList();
        scheduled(noon.plusSeconds(9));

        assertThat(world.offers().sentTo(claire.id(), null, 2)).containsExactly(offers.get(2), offers.get(1));
        assertThat(world.offers().sentTo(claire.id(), offers.get(1).id(), 2)).containsExactly(offers.get(0));
    }

    @Test
    void counts_who_saw_it_and_all_before_it() {
        optIn(karim);
        var offers =
                IntStream.range(0, 3).mapToObj(i -> sent(noon.plusSeconds(i))).toList();

        seen(claire, offers.get(1));
        seen(claire, offers.get(1));
        seen(karim, offers.get(0));

        assertThat(seenBy(offers)).containsExactly(2, 1, 0);
    }

    @Test
    void counts_nobody_to_whom_it_was_not_sent() {
        var offers = List.of(sent(noon));

        seen(karim, offers.get(0));

        assertThat(seenBy(offers)).containsExactly(0);
    }

    private List<Integer> seenBy(List<Offer> offers) {
        return offers.stream()
                .map(offer -> world.offers().find(offer.id()).orElseThrow().seen())
                .toList();
    }

    private void seen(Account customer, Offer upTo) {
        world.transactions()
                .run(() -> world.offers()
                        .seen(customer.id(), upTo.id(), world.clock().instant()));
    }

    private Offer scheduled(Instant at) {
        int audience = world.offers().audience();
        var offer = new Offer(new OfferId(world.ids().next()), TEXT, at, Offer.Status.SCHEDULED, audience, 0);
        world.transactions().run(() -> world.offers().add(offer));
        return offer;
    }

    private Offer sent(Instant at) {
        return send(scheduled(at).id(), at).orElseThrow();
    }

    private Optional<Offer> send(OfferId id, Instant at) {
        return world.transactions().run(() -> world.offers().send(id, at));
    }

    private boolean cancel(Offer offer) {
        return world.transactions().run(() -> world.offers().cancel(offer.id()));
    }

    private Account optIn(Account account) {
        var optedIn = account.optedIn(true);
        world.accounts().save(optedIn);
        return optedIn;
    }
}
