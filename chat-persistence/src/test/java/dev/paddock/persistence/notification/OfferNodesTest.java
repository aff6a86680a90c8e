package dev.paddock.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.NotificationEvent.OfferSent;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers on two nodes over one database. */
class OfferNodesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final OfferText TEXT = new OfferText("Casques", "Moins 20 %", null);

    private final List<StateEvent> announced = new CopyOnWriteArrayList<>();
    private List<Stores> nodes;

    @BeforeEach
    void open() {
        var settings = TestDatabases.postgres();
        nodes = List.of(node(settings), node(settings));
    }

    @AfterEach
    void close() {
        nodes.forEach(Stores::close);
    }

    @Test
    void send_each_scheduled_offer_once_though_both_try() {
        var claire = join("claire");
        for (int i = 0; i < 20; i++) {
            emitting(0, NOON).emit(TEXT, NOON.plusSeconds(i + 1L));
        }
        assertThat(announced).isEmpty();

        Race.of(8, i -> {
            emitting(i % 2, NOON.plusSeconds(60)).sendDue();
            return i;
        });

        assertThat(announced)
                .hasSize(20)
                .allSatisfy(event ->
                        assertThat(((OfferSent) event).offer().recipients()).isEqualTo(1));
        assertThat(announced)
                .extracting(event -> ((OfferSent) event).offer().id())
                .doesNotHaveDuplicates();
        assertThat(nodes.get(1).offers().sentTo(claire.id(), null, 100)).hasSize(20);
    }

    @Test
    void keep_an_offer_from_who_was_opted_out_when_it_was_sent_whatever_they_decide_later_and_wherever() {
        var claire = join("claire");
        var karim = join("karim");
        nodes.get(1).accounts().save(karim.optedIn(false));

        var offer = emitting(0, NOON).emit(TEXT, null);
        nodes.get(1).accounts().save(karim.optedIn(true));

        assertThat(offer.recipients()).isEqualTo(1);
        for (var node : nodes) {
            assertThat(node.offers().sentTo(karim.id(), null, 10)).isEmpty();
            assertThat(node.offers().sentTo(claire.id(), null, 10)).containsExactly(offer);
        }
    }

    @Test
    void show_nothing_any_more_as_soon_as_consent_is_withdrawn_on_the_other() {
        var claire = join("claire");
        emitting(0, NOON).emit(TEXT, null);

        nodes.get(1).accounts().save(claire.optedIn(false));

        assertThat(nodes.get(0).offers().sentTo(claire.id(), null, 10)).isEmpty();
    }

    private Account join(String name) {
        var account = new Account(
                new UserId(name),
                new DisplayName(name),
                Role.CUSTOMER,
                null,
                Language.FRENCH,
                true,
                Listing.ON,
                false,
                NOON,
                NOON.minus(Duration.ofDays(1)));
        nodes.get(0).accounts().add(account, null);
        return account;
    }

    private EmitOffer emitting(int node, Instant now) {
        var stores = nodes.get(node);
        return new EmitOffer(
                stores.offers(),
                stores.transactions(),
                announced::add,
                () -> UUID.randomUUID().toString(),
                () -> now);
    }

    private static Stores node(StoreSettings settings) {
        return Stores.open(settings, () -> NOON, () -> UUID.randomUUID().toString());
    }
}
