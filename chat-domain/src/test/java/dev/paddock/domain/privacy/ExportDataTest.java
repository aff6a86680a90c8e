package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.Consents.Consent;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.advice.Topic;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportDataTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final ExportData exportData = shop.accounts().exportData();

    @Test
    void holds_the_account_and_appointments_with_those_cancelled() {
        var kept = SomeCalendars.appointment(world, Category.ROAD, claire, 24);
        var cancelled = SomeCalendars.appointment(world, Category.TRACK, claire, 48);
        world.appointments().book(kept, 1);
        world.appointments().book(cancelled, 1);
        world.appointments().book(SomeCalendars.appointment(world, Category.ROAD, karim, 72), 1);
        world.appointments().cancel(cancelled.id(), world.clock().instant());

        var export = exportData.of(claire.id()).orElseThrow();

        assertThat(export.at()).isEqualTo(world.clock().instant());
        assertThat(export.account()).isEqualTo(claire);
        assertThat(export.appointments()).containsExactly(cancelled.cancelled(), kept);
    }

    @Test
    void holds_the_sessions_that_are_not_over() {
        var open = Session.opened(
                new Secret("open").digest(),
                claire,
                new ClientName("Firefox"),
                world.clock().instant(),
                Session.LIFETIME);
        world.sessions().open(open);

        assertThat(exportData.of(claire.id()).orElseThrow().sessions()).containsExactly(open);

        world.clock().advance(Duration.ofDays(400));
        assertThat(exportData.of(claire.id()).orElseThrow().sessions()).isEmpty();
    }

    @Test
    void holds_what_the_person_wrote_and_nothing_of_others() {
        var atelier = world.room("Atelier", 2);
        var balades = world.room("Balades", 50);
        world.post(atelier, claire, "first");
        world.post(atelier, karim, "not hers");
        world.clock().advance(Duration.ofSeconds(1));
        world.post(balades, claire, "second");

        assertThat(exportData.of(claire.id()).orElseThrow().messages())
                .extracting(message -> message.text().value())
                .containsExactly("first", "second");
    }

    @Test
    void holds_what_the_person_told_the_assistant() {
        var dialog = new StoredDialog(claire.id(), new DialogId("d"), 1, "workshop/1/0/ask-help");
        assertThat(exportData.of(claire.id()).orElseThrow().dialog()).isNull();

        world.dialogs().save(dialog);

        assertThat(exportData.of(claire.id()).orElseThrow().dialog()).isEqualTo(dialog);
    }

    @Test
    void holds_their_rooms_and_whom_they_talked_with() {
        var atelier = world.room("Atelier", 2);
        world.seat(atelier, claire);
        var direct = world.talk(Conversation.Kind.DIRECT, claire, karim);
        world.talk(Conversation.Kind.DIRECT, karim, world.customer("lea"));
        world.blocks().add(claire.id(), karim.id());
        world.blocks().add(karim.id(), claire.id());

        var export = exportData.of(claire.id()).orElseThrow();

        assertThat(export.conversations())
                .extracting(Conversation::id)
                .containsExactlyInAnyOrder(atelier.conversation(), direct);
        assertThat(export.blocked()).containsExactly(karim.id());
    }

    @Test
    void holds_what_they_asked_advisors_about() {
        var hers = AdviceRequest.made(
                new AdviceId("hers"),
                claire.person(),
                new Topic("my Z900"),
                world.clock().instant());
        var his = AdviceRequest.made(
                new AdviceId("his"), karim.person(), null, world.clock().instant());
        world.adviceRequests().add(hers, new AdviceRequests.Line(1, 1));
        world.adviceRequests().add(his, new AdviceRequests.Line(2, 1));

        assertThat(exportData.of(claire.id()).orElseThrow().requests()).containsExactly(hers);
    }

    @Test
    void holds_every_consent_and_every_offer_of_the_time_it_lasted() {
        var given = new Consent(claire.id(), true, world.clock().instant(), "2026-11", "192.0.2.7");
        world.consents().record(given);
        world.accounts().save(claire.optedIn(true));
        var offer = new Offer(
                new OfferId("o"),
                new OfferText("Jackets", "Half price.", null),
                world.clock().instant(),
                Offer.Status.SCHEDULED,
                0,
                0);
        world.offers().add(offer);
        world.offers().send(offer.id(), world.clock().instant());
        world.accounts().save(claire.optedIn(false));

        var export = exportData.of(claire.id()).orElseThrow();

        assertThat(export.consents()).containsExactly(given);
        assertThat(export.offers()).extracting(Offer::id).containsExactly(offer.id());
        assertThat(exportData.of(karim.id()).orElseThrow().offers()).isEmpty();
    }

    @ParameterizedTest(name = "{0} messages")
    @ValueSource(ints = {0, 1, ExportData.PAGE - 1, ExportData.PAGE, ExportData.PAGE + 1, 2 * ExportData.PAGE})
    void leaves_out_nothing_at_the_end_of_a_page(int count) {
        var room = world.room("Atelier", 2);
        IntStream.range(0, count).forEach(i -> world.post(room, claire, "m" + i));

        assertThat(exportData
                        .of(claire.id())
                        .orElseThrow()
                        .messages()
                        .map(message -> message.text().value()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, count).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void is_empty_for_nobody() {
        world.accounts().erase(claire.id());

        assertThat(exportData.of(claire.id())).isEmpty();
        assertThat(exportData.of(new UserId("nobody"))).isEmpty();
    }
}
