package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.appointment.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DeskHoursBook} does. */
public abstract class DeskHoursContract extends Contract {
    @Test
    void knows_none_at_first_and_keeps_those_set_last() {
        assertThat(world.deskHours().read()).isEqualTo(DeskHours.UNKNOWN);
        var hours = new DeskHours(
                List.of(
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON),
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(14, 0), Opening.END_OF_DAY)),
                Set.of(LocalDate.parse("2026-12-25")));

        world.deskHours().save(new DeskHours(List.of(), Set.of()));
        world.deskHours().save(hours);

        assertThat(world.deskHours().read()).isEqualTo(hours);
    }
}
