package dev.paddock.sse.landing;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.room.Room;
import dev.paddock.sse.Client;
import dev.paddock.sse.Site;
import dev.paddock.sse.TestDealers;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A landing page over a world in memory, as a browser gets it. */
final class TestLanding implements AutoCloseable {
    final TestEdge edge = TestEdge.of(new Site("https://paddock.example", false, false, TestDealers.DEALERS));
    final Client browser = edge.anonymous();

    @Override
    public void close() throws IOException {
        edge.close();
    }

    void calendar(Category category, Set<LocalDate> closed, Opening... openings) {
        edge.world.calendars().save(new Calendar(at(category), Duration.ofMinutes(60), 1, List.of(openings), closed));
        secondsPass();
    }

    void secondsPass() {
        edge.world.clock().advance(Duration.ofSeconds(1));
    }

    String page() {
        return browser.get("/fr").is(200).text();
    }

    JsonNode linkedData() {
        var page = page();
        var begin = "<script type=\"application/ld+json\">";
        assertThat(page).containsOnlyOnce("</script>");
        return JsonMapper.shared()
                .readTree(page.substring(page.indexOf(begin) + begin.length(), page.indexOf("</script>")));
    }

    void sit(Room room, String name) {
        var customer = edge.world.customer(name);
        edge.world
                .transactions()
                .run(() -> edge.world
                        .seats()
                        .take(room.id(), customer.id(), edge.world.clock().instant()));
    }
}
