package dev.paddock.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.Checked;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    @Test
    void is_read_and_written_as_on_the_wire() {
        var opening = Opening.parse("SUN", "00:00", "23:59").orThrow();

        assertThat(opening).isEqualTo(new Opening(DayOfWeek.SUNDAY, LocalTime.MIN, LocalTime.of(23, 59)));
        assertThat(opening.wireDay()).isEqualTo("SUN");
    }

    @Test
    void may_last_until_midnight() {
        var opening = Opening.parse("SUN", "18:00", "24:00").orThrow();

        assertThat(opening.endsTheDay()).isTrue();
        assertThat(opening.wireTo()).isEqualTo("24:00");
        assertThat(opening.overlaps(new Opening(DayOfWeek.SUNDAY, LocalTime.of(23, 59), Opening.END_OF_DAY)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 09:00, 12:00",
        "mon, 09:00, 12:00",
        "'', 09:00, 12:00",
        "MON, 9:00, 12:00",
        "MON, 24:00, 24:00",
        "MON, 09:00, 24:01",
        "MON, 09:00, 12:60",
        "MON, 09:00:00, 12:00",
        "MON, 12:00, 12:00",
        "MON, 12:00, 09:00",
        "MON, '', ''"
    })
    void is_nothing_else(String day, String from, String to) {
        assertThat(Opening.parse(day, from, to)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void ends_after_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Opening(DayOfWeek.MONDAY, NOON, NINE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Opening(DayOfWeek.MONDAY, NINE, NINE));
    }

    @Test
    void may_follow_another_without_a_break() {
        var morning = new Opening(DayOfWeek.MONDAY, NINE, NOON);

        assertThat(morning.overlaps(new Opening(DayOfWeek.MONDAY, NOON, LocalTime.of(18, 0))))
                .isFalse();
        assertThat(morning.overlaps(new Opening(DayOfWeek.MONDAY, LocalTime.of(11, 59), LocalTime.of(18, 0))))
                .isTrue();
        assertThat(morning.overlaps(new Opening(DayOfWeek.TUESDAY, NINE, NOON))).isFalse();
    }
}
