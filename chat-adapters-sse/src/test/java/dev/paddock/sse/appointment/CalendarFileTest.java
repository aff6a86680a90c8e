package dev.paddock.sse.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.dealer.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final String[] PIECES = {
        "Atelier",
        "é",
        "🏍",
        ",",
        ";",
        "\\",
        "\n",
        "\\n",
        ":",
        "\"",
        " ",
        "END:VEVENT",
        "BEGIN:VALARM",
        "\t",
        "12 rue de l’Été",
        "ﬀ",
        "漢字"
    };

    private static final PhoneNumber PHONE = new PhoneNumber("+33199001020");

    private static String file(String place) {
        var appointment = new Appointment(
                new AppointmentId("a1"),
                at(Category.MAINTENANCE),
                new UserId("claire"),
                new SlotTime(START, START.plus(Duration.ofHours(1))),
                place,
                Appointment.Status.BOOKED);
        return new String(CalendarFile.of(appointment, Language.FRENCH, START, PHONE), StandardCharsets.UTF_8);
    }

    @Test
    void has_no_line_of_more_than_75_octets_and_cuts_no_character() {
        var file = file("é".repeat(300) + "🏍".repeat(50));

        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\ufffd").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n ", "")).contains("é".repeat(300) + "🏍".repeat(50));
    }

    @Test
    void reminds_a_day_and_two_hours_before_and_says_whom_to_call() {
        var lines = file("12 rue des Ateliers, 69003 Lyon").replace("\r\n ", "").split("\r\n", -1);

        assertThat(lines)
                .contains("TRIGGER;RELATED=START:-P1D", "TRIGGER;RELATED=START:-PT2H", "CONTACT:+33199001020")
                .anySatisfy(line -> assertThat(line).startsWith("DESCRIPTION:").contains("01 99 00 10 20"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holds_one_event_with_that_place_whatever_the_place_is_called(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            var place = new StringBuilder("x");
            for (int n = random.nextInt(40); n > 0; n--) {
                place.append(PIECES[random.nextInt(PIECES.length)]);
            }
            place.append('x');

            var file = file(place.toString());

            assertThat(file.split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            var events = Biweekly.parse(file).first().getEvents();
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getLocation().getValue().replace("\r\n", "\n")).isEqualTo(place.toString());
                assertThat(event.getAlarms()).hasSize(2);
            });
        }
    }
}
