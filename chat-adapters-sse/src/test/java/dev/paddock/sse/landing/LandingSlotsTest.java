package dev.paddock.sse.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.appointment.Category;
import dev.paddock.sse.TestDealers;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingSlotsTest {
    private final TestLanding landing = new TestLanding();

    @AfterEach
    void stop() throws IOException {
        landing.close();
    }

    @Nested
    class The_next_slots {
        @ParameterizedTest
        @CsvSource({
            "2026-11-24T07:00:00Z, '12 rue du Circuit, 60 min aujourd’hui: mar. 9\u00a0h, mar. 14\u00a0h, mer. 9\u00a0h,'",
            "2026-11-24T15:30:00Z, '12 rue du Circuit, 60 min demain: mer. 9\u00a0h, mer. 14\u00a0h, mar.\u00a01 9\u00a0h,'",
            "2026-11-22T15:30:00Z, '12 rue du Circuit, 60 min semaine prochaine: mar. 9\u00a0h, mar. 14\u00a0h, mer. 9\u00a0h,'",
            "2026-11-25T15:30:00Z, '12 rue du Circuit, 60 min semaine prochaine: mar. 9\u00a0h, mar. 14\u00a0h, mer.\u00a02"
                    + " 9\u00a0h,'",
        })
        void are_one_of_each_half_day(Instant now, String line) {
            landing.edge.world.clock().set(now);
            landing.calendar(
                    Category.ROAD,
                    Set.of(),
                    TestDealers.opening(DayOfWeek.TUESDAY, "09:00", "11:00"),
                    TestDealers.opening(DayOfWeek.TUESDAY, "14:00", "16:00"),
                    TestDealers.opening(DayOfWeek.WEDNESDAY, "09:00", "11:00"),
                    TestDealers.opening(DayOfWeek.WEDNESDAY, "14:00", "16:00"));

            assertThat(landing.page()).contains("<p class=\"road\">" + line);
        }

        @Test
        void are_on_demand_without_a_calendar() {
            assertThat(landing.page()).contains("<p class=\"road\">sur demande</p>");
        }
    }
}
