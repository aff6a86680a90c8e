package dev.paddock.sse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    private static final String PATH = "/api/v1/admin/statistics";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client advisor = edge.browserOf(edge.world.advisor("marc"));

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void count_waits_chats_messages_and_appointments() {
        var claire = edge.world.customer("claire");
        edge.world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        edge.world.appointments().book(SomeCalendars.appointment(edge.world, Category.ROAD, claire, 1), 2);
        var request = edge.staff.ask(claire, "my Z900");
        edge.world.clock().advance(Duration.ofSeconds(90));
        advisor.post("/api/v1/admin/advice-requests/" + request.id().value() + "/accept")
                .is(200);
        edge.world.clock().advance(Duration.ofSeconds(1));

        var reply = advisor.get(PATH + "?range=today").is(200);

        assertThat(reply.json().at("/waits").toString())
                .isEqualTo("{\"count\":1,\"medianSeconds\":90,\"p90Seconds\":90}");
        assertThat(reply.json().at("/waitsPerHour").toString())
                .isEqualTo(
                        "[{\"hour\":12,\"waits\":{\"count\":1,\"medianSeconds\":90,\"p90Seconds\":90}}]"); // in Paris
        assertThat(reply.json().at("/chats").intValue()).isEqualTo(1);
        assertThat(reply.json().at("/messagesPerMinute").doubleValue()).isZero();
        assertThat(reply.json().at("/appointments/1").toString())
                .isEqualTo("{\"category\":\"road\",\"booked\":1,\"places\":6}");
        assertThat(advisor.get(PATH).text()).isEqualTo(reply.text());
    }

    @Test
    void tell_the_messages_of_the_last_hour_minute_by_minute() {
        var claire = edge.world.customer("claire");
        var room = edge.world.room("Atelier", 5);
        edge.world.post(room, claire, "long ago");
        edge.world.clock().advance(Duration.ofMinutes(90));
        edge.world.post(room, claire, "one");
        edge.world.post(room, claire, "two");
        edge.world.clock().advance(Duration.ofMinutes(2));

        assertThat(advisor.get(PATH).is(200).json().at("/lastHour").toString())
                .isEqualTo("[{\"at\":\"2026-11-23T12:30:00Z\",\"messages\":2}]");
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-22T23:00:00Z, 2026-11-23T23:00:00Z",
        "week, 2026-11-22T23:00:00Z, 2026-11-29T23:00:00Z",
        "month, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
    })
    void are_of_a_day_a_week_or_a_month_at_the_dealership(String range, String from, String until) {
        var reply = advisor.get(PATH + "?range=" + range).is(200);

        assertThat(reply.at("/range")).isEqualTo(range);
        assertThat(reply.at("/from")).isEqualTo(from);
        assertThat(reply.at("/until")).isEqualTo(until);
    }

    @Test
    void are_of_no_other_range() {
        advisor.get(PATH + "?range=year").isProblem(422, "invalid_value", "range");
    }
}
