package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.StoredDialog;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportDataTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final ExportData exportData = new ExportData(
            world.accounts(), world.conversations(), world.appointments(), world.dialogs(), world.clock());

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
