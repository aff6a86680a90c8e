package dev.paddock.sse.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.rating.RatingComment;
import dev.paddock.domain.rating.Score;
import dev.paddock.sse.Client;
import dev.paddock.sse.Shift;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RatingsTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Shift shift = new Shift(edge);
    private final Account ada = edge.world.advisor("ada");
    private final Account claire = edge.world.customer("claire");
    private final Client advisor = edge.browserOf(ada);

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_on_the_card_and_in_the_figures_by_advisor_and_by_day() {
        shift.begin(ada);
        var talk = shift.talk(ada, claire);
        edge.shop.advice().endTalk().end(talk, claire.id());
        var request = edge.world.adviceRequests().madeBy(claire.id()).get(0).id();
        edge.shop.advice().rateTalk().rate(claire.id(), request, new Score(4), new RatingComment("Très clair."));

        edge.world.clock().advance(Duration.ofSeconds(1));

        var card = advisor.get("/api/v1/admin/customers/" + claire.id().value()).is(200);
        assertThat(card.at("/customer/ratings/0/request")).isEqualTo(request.value());
        assertThat(card.json().at("/customer/ratings/0/score").intValue()).isEqualTo(4);
        assertThat(card.at("/customer/ratings/0/comment")).isEqualTo("Très clair.");
        assertThat(card.at("/customer/contact/email")).isEqualTo("claire@paddock.example");
        var today = advisor.get("/api/v1/admin/statistics").is(200);
        assertThat(today.json().at("/ratings").toString()).isEqualTo("{\"count\":1,\"mean\":4.0}");
        assertThat(today.at("/advisors/0/advisor/name")).isEqualTo("ada");
        assertThat(today.json().at("/advisors/0/ratings/count").intValue()).isEqualTo(1);
        assertThat(today.at("/days/0/day")).isEqualTo("2026-11-23");
    }

    @Test
    void of_none_there_is_no_mean() {
        assertThat(advisor.get("/api/v1/admin/statistics").json().at("/ratings").toString())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    void a_talk_begins_with_who_did_not_ask_for_one() {
        var path = "/api/v1/admin/customers/" + claire.id().value() + "/conversations";
        var begun = advisor.post(path).is(201);
        assertThat(begun.at("/conversation/with/name")).isEqualTo("claire");
        assertThat(advisor.post(path).is(201).at("/conversation/id")).isEqualTo(begun.at("/conversation/id"));
        edge.browserOf(edge.world.advisor("bob")).post(path).isProblem(409, "request_already_open");
        advisor.post("/api/v1/admin/customers/" + ada.id().value() + "/conversations")
                .isProblem(404, "not_found");
    }
}
