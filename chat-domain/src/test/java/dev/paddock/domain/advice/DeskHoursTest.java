package dev.paddock.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.appointment.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskHoursTest {
    private static final DeskHours HOURS = new DeskHours(
            List.of(
                    new Opening(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(18, 0)),
                    new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON),
                    new Opening(DayOfWeek.TUESDAY, LocalTime.of(9, 0), Opening.END_OF_DAY)),
            Set.of(LocalDate.parse("2026-11-30")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, true,", // nine in Paris
        "2026-11-23T07:59:59Z, false, 2026-11-23T08:00:00Z",
        "2026-11-23T11:00:00Z, false, 2026-11-23T13:00:00Z", // lunch
        "2026-11-23T17:00:00Z, false, 2026-11-24T08:00:00Z",
        "2026-11-24T22:59:59Z, true,",
        "2026-11-24T23:00:00Z, false, 2026-12-01T08:00:00Z" // the Monday between is a holiday
    })
    void say_whether_it_is_open_and_when_it_opens(Instant now, boolean open, Instant opensAt) {
        assertThat(HOURS.isOpen(now, SomeTerms.PARIS)).isEqualTo(open);
        assertThat(HOURS.opensAt(now, SomeTerms.PARIS).orElse(null)).isEqualTo(opensAt);
    }

    @Test
    void that_nobody_set_open_never() {
        assertThat(DeskHours.UNKNOWN.isKnown()).isFalse();
        assertThat(DeskHours.UNKNOWN.opensAt(Instant.EPOCH, SomeTerms.PARIS)).isEmpty();
    }

    @Test
    void do_not_overlap() {
        var one = new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON);
        var other = new Opening(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0));

        assertThat(DeskHours.check(List.of(one, other), Set.of())).isInstanceOf(Checked.Invalid.class);
        assertThat(DeskHours.check(List.of(one), Set.of())).isInstanceOf(Checked.Valid.class);
    }
}
