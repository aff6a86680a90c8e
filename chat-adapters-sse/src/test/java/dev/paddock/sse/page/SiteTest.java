package dev.paddock.sse.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Site;
import dev.paddock.sse.TestDealers;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteTest {
    private final TestEdge edge = TestEdge.of(new Site("https://paddock.example", false, false, TestDealers.DEALERS));

    @AfterEach
    void close() throws IOException {
        edge.close();
    }

    @Test
    void tells_anybody_what_pages_must_know() throws IOException {
        var site = edge.anonymous().get("/api/v1/site").is(200).json();

        assertThat(site.path("zone").asString()).isEqualTo("Europe/Paris");
        assertThat(site.path("mail").asBoolean()).isFalse();
        assertThat(site.at("/desk/open").asBoolean()).isFalse();
        assertThat(site.path("locales").toString()).isEqualTo("[\"fr\",\"en\"]");
        assertThat(site.at("/dealerships/0").toString())
                .isEqualTo("{\"id\":\"montreuil\",\"name\":\"Montreuil\",\"city\":\"Montreuil\","
                        + "\"address\":\"12 rue du Circuit, 93100 Montreuil\",\"phone\":\"+33199001020\","
                        + "\"map\":\"https://maps.example/?a=1&b=2\"}");
        assertThat(site.at("/dealerships/1/id").asString())
                .isEqualTo("l-atelier-moteur-fils-script-script-alert-1-script");
    }

    @Test
    void says_whether_a_session_came_along_so_that_pages_need_not_ask_for_nobody() throws IOException {
        var claire = edge.world.customer("claire");

        assertThat(edge.anonymous().get("/api/v1/site").json().path("session").asBoolean())
                .isFalse();
        assertThat(edge.browserOf(claire)
                        .get("/api/v1/site")
                        .json()
                        .path("session")
                        .asBoolean())
                .isTrue();
    }
}
