package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskHoursTest {
    private static final String PATH = "/api/v1/admin/desk-hours";
    private static final String HOURS = """
        {"openings": [{"day": "MON", "from": "09:00", "to": "12:00"}, {"day": "MON", "from": "14:00", "to": "24:00"}],
         "closedDays": ["2026-12-25"]}\
        """;

    private final TestEdge edge = TestEdge.unlimited();
    private final Client admin = edge.browserOf(edge.world.admin("ada"));
    private final Client advisor = edge.browserOf(edge.world.advisor("marc"));

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_set_by_admins_and_told_to_everybody() {
        assertThat(advisor.get(PATH).is(200).text()).isEqualTo("{\"openings\":[],\"closedDays\":[]}");

        var set = admin.put(PATH, HOURS).is(200);

        assertThat(set.at("/openings/1/to")).isEqualTo("24:00");
        assertThat(set.at("/closedDays/0")).isEqualTo("2026-12-25");
        assertThat(advisor.get(PATH).text()).isEqualTo(set.text());
        var site = edge.anonymous().get("/api/v1/site").is(200); // it is noon, on a Monday
        assertThat(site.json().at("/desk/open").booleanValue()).isFalse();
        assertThat(site.at("/desk/opensAt")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(admin.get("/api/v1/admin/audit").at("/entries/0/action")).isEqualTo("desk.hours");
    }

    @Test
    void are_checked() {
        advisor.put(PATH, HOURS).isProblem(403, "forbidden");
        admin.put(PATH, HOURS.replace("14:00", "11:00")).isProblem(422, "invalid_value", "openings");
        admin.put(PATH, HOURS.replace("09:00", "9")).isProblem(422, "invalid_value", "openings");
        admin.put(PATH, "{}").isProblem(422, "invalid_value", "openings");
    }
}
