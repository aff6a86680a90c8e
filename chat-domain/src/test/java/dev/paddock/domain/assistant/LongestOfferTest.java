package dev.paddock.domain.assistant;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongestOfferTest {
    private final InMemoryWorld world = new InMemoryWorld();

    @Test
    void of_the_busiest_calendar_an_admin_can_set_up_is_offered_and_stored() {
        var always = Stream.of(DayOfWeek.values())
                .map(day -> new Opening(day, LocalTime.MIN, LocalTime.of(23, 59)))
                .toList();
        world.calendars().save(new Calendar(at(Category.MAINTENANCE), Duration.ofMinutes(5), 50, always, Set.of()));
        world.clock()
                .set(Instant.parse("2026-10-18T22:00:00Z")); // Monday at midnight of the week of 25 hours on Sunday
        var claire = world.customer("claire");

        var turn = new Reception(world).say(claire.id(), "maintenance", "2015", "never");

        assertThat(turn.step()).isEqualTo("offer");
        assertThat(turn.prompt().options()).hasSize(7 * 287 + 12 - 1); // all but the one that begins right now
        assertThat(world.dialogs().of(claire.id())).isPresent();
    }
}
