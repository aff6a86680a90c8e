package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RatingOverTheWireTest {
    private final House house = new House();
    private final Account advisor = house.world.advisor("marc");
    private final Account claireAccount = house.world.customer("claire");
    private final Client claire = house.connect(claireAccount);
    private ConversationId talk = new ConversationId("none");
    private String request = "";

    @BeforeEach
    void talk() {
        house.connect(advisor);
        house.staff.available(advisor, true, 3);
        request = claire.ask("advice.request", "").at("/request/id").asString();
        talk = house.staff.accept(advisor, claireAccount);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private JsonNode rate(String rest) {
        return claire.ask("advice.rate", "\"request\":\"" + request + "\"," + rest);
    }

    private void end() {
        house.staff.endTalk.end(talk, claireAccount.id());
    }

    @Test
    void is_taken_from_the_end_of_the_talk_and_offered_again_with_the_last_word() {
        assertThat(rate("\"score\":5").path("code").asString()).isEqualTo("not_found");
        assertThat(house.connect(claireAccount).welcome().has("rateable")).isFalse();

        end();

        assertThat(house.connect(claireAccount)
                        .welcome()
                        .at("/rateable/request")
                        .asString())
                .isEqualTo(request);
        assertThat(rate("\"score\":2").path("type").asString()).isEqualTo("ok");
        assertThat(rate("\"score\":4,\"comment\":\"Très clair.\"").path("type").asString())
                .isEqualTo("ok");
        var offered = house.connect(claireAccount).welcome().path("rateable");
        assertThat(offered.path("conversation").asString()).isEqualTo(talk.value());
        assertThat(offered.at("/advisor/name").asString()).isEqualTo("marc");
        assertThat(offered.path("score").asInt()).isEqualTo(4);
        assertThat(offered.path("comment").asString()).isEqualTo("Très clair.");
    }

    @Test
    void is_refused_where_it_is_none() {
        end();

        assertThat(rate("\"score\":0").path("code").asString()).isEqualTo("invalid_value");
        assertThat(rate("\"score\":6").path("code").asString()).isEqualTo("invalid_value");
        assertThat(rate("\"score\":5,\"comment\":\"" + "x".repeat(501) + "\"")
                        .path("code")
                        .asString())
                .isEqualTo("invalid_value");
        assertThat(rate("\"comment\":\"Bien.\"").path("code").asString()).isEqualTo("bad_request");
        assertThat(house.world.ratings().by(claireAccount.id())).isEmpty();
    }

    @Test
    void is_not_for_others_and_not_after_a_week() {
        end();
        var karim = house.connect(house.world.customer("karim"));

        assertThat(karim.ask("advice.rate", "\"request\":\"" + request + "\",\"score\":1")
                        .path("code")
                        .asString())
                .isEqualTo("not_found");
        house.world.clock().advance(Duration.ofDays(7));
        assertThat(rate("\"score\":5").path("code").asString()).isEqualTo("not_found");
    }
}
