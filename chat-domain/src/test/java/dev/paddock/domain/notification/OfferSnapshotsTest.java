package dev.paddock.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.ChangeProfile;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.staff.GovernPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of offers and consent: what the store shows to whom is what follows from the order of the events alone, an
 * offer being for those who were opted in when it was sent, and shown while they are.
 */
class OfferSnapshotsTest {
    private static final OfferText TEXT = new OfferText("Casques", "Moins 20", null);
    private static final int STEPS = 300;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final EmitOffer emitOffer = shop.offers().emitOffer();
    private final ReadOffers readOffers = shop.offers().readOffers();
    private final ChangeProfile changeProfile = shop.accounts().changeProfile();
    private final GovernPeople governPeople = shop.staff().governPeople();
    private final List<UserId> people = IntStream.range(0, 6)
            .mapToObj(i -> world.customer("person-" + i).id())
            .toList();
    private final List<View> views = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void and_the_events_since_are_a_fresh_snapshot(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            if (i % 50 == 0) {
                views.add(new View());
            }
            step(random);
            assertThat(views).as("seed %d, step %d", seed, i).allSatisfy(View::isFresh);
        }
        assertThat(readOffers.all(null, 100))
                .extracting(Offer::status)
                .contains(Offer.Status.SENT, Offer.Status.CANCELLED);
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(10)) {
            case 0 -> {
                world.clock().advance(Duration.ofMinutes(random.nextInt(40)));
                emitOffer.sendDue();
            }
            case 1 -> emitOffer.emit(TEXT, world.clock().instant().plus(Duration.ofMinutes(random.nextInt(120))));
            case 2, 3 -> emitOffer.emit(TEXT, null);
            case 4 -> callOffOne(random);
            case 5 ->
                governPeople.govern(
                        person, random.nextBoolean() ? Role.ADVISOR : Role.CUSTOMER, random.nextInt(3) == 0);
            case 6 ->
                readOffers.of(person, null, 3).stream()
                        .findFirst()
                        .ifPresent(newest -> readOffers.seen(person, newest.id()));
            default ->
                changeProfile.change(person, new ChangeProfile.Changes(null, null, random.nextInt(3) > 0, null), null);
        }
        world.clock().advance(Duration.ofMillis(1));
    }

    private void callOffOne(SplittableRandom random) {
        var all = readOffers.all(null, 20);
        if (!all.isEmpty()) {
            emitOffer.callOff(all.get(random.nextInt(all.size())).id());
        }
    }

    /** Who was sent what since the snapshot, and may see it now: kept up without ever asking the offers. */
    private final class View {
        private final Map<UserId, Account> accounts = new HashMap<>();
        private final Map<OfferId, Set<UserId>> sent = new LinkedHashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);

        View() {
            people.forEach(
                    person -> accounts.put(person, world.accounts().find(person).orElseThrow()));
        }

        void isFresh() {
            follower.catchUp();
            for (var person : people) {
                assertThat(readOffers.of(person, null, ReadOffers.MAX_PAGE))
                        .extracting(Offer::id)
                        .filteredOn(sent::containsKey)
                        .isEqualTo(shownTo(person));
            }
        }

        private void hear(StateEvent event) {
            if (event instanceof AccountEvent.AccountChanged changed) {
                accounts.put(changed.user(), changed.account());
            } else if (event instanceof NotificationEvent.OfferSent offer) {
                var recipients = people.stream().filter(this::consents).collect(Collectors.toSet());
                assertThat(offer.offer().recipients()).isEqualTo(recipients.size());
                assertThat(sent.put(offer.offer().id(), recipients))
                        .as("sent once")
                        .isNull();
            }
        }

        private boolean consents(UserId person) {
            var account = Objects.requireNonNull(accounts.get(person));
            return account.marketingOptIn() && !account.blocked() && account.role() == Role.CUSTOMER;
        }

        /** Newest first. */
        private List<OfferId> shownTo(UserId person) {
            var shown = new ArrayList<OfferId>();
            sent.forEach((offer, recipients) -> {
                if (recipients.contains(person) && consents(person)) {
                    shown.add(0, offer);
                }
            });
            return shown;
        }
    }
}
