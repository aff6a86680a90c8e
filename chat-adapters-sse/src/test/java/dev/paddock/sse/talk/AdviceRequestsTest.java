package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdviceRequestsTest {
    private static final String PATH = "/api/v1/admin/advice-requests";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account marc = edge.world.advisor("marc");
    private final Client advisor = edge.browserOf(marc);
    private final Client other = edge.browserOf(edge.world.advisor("sophie"));
    private final Account claire = edge.world.customer("claire");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class The_list {
        @Test
        void shows_who_waits_for_what_and_where_in_line() {
            var first = edge.staff.ask(claire, "my Z900");
            edge.world.clock().advance(Duration.ofSeconds(5));
            edge.staff.ask(edge.world.guest("Zoé"), "tyres");

            var reply = advisor.get(PATH + "?status=pending").is(200);

            assertThat(reply.json().at("/requests")).hasSize(2);
            assertThat(reply.json().at("/requests/0").toString())
                    .isEqualTo("{\"id\":\"" + first.id().value() + "\",\"status\":\"pending\","
                            + "\"since\":\"2026-11-23T11:00:00Z\",\"position\":1,\"customer\":{\"id\":\""
                            + claire.id().value() + "\",\"name\":\"claire\"},\"topic\":\"my Z900\"}");
            assertThat(reply.at("/requests/1/customer/name")).isEqualTo("Zoé");
            assertThat(reply.json().at("/requests/1/position").intValue()).isEqualTo(2);
            assertThat(advisor.get(PATH).text()).isEqualTo(reply.text());
        }

        @Test
        void holds_nobody_who_no_longer_waits() {
            var request = edge.staff.ask(claire, "my Z900");
            accept(advisor, request).is(200);

            assertThat(advisor.get(PATH).text()).isEqualTo("{\"requests\":[]}");
        }

        @Test
        void of_messages_left_is_another_and_what_was_left_begins_the_talk() {
            edge.shop.advice().requestAdvice().leave(claire.person(), new MessageText("Vous reprenez ma moto ?"), null);

            assertThat(advisor.get(PATH).json().at("/requests")).isEmpty();
            var left = advisor.get(PATH + "?status=left").is(200);
            assertThat(left.at("/requests/0/status")).isEqualTo("left");
            assertThat(left.at("/requests/0/text")).isEqualTo("Vous reprenez ma moto ?");

            var talk = advisor.post(PATH + "/" + left.at("/requests/0/id") + "/accept")
                    .is(200)
                    .at("/conversation/id");
            var messages = advisor.get("/api/v1/admin/conversations/" + talk + "/messages")
                    .is(200);
            assertThat(messages.at("/messages/0/text")).isEqualTo("Vous reprenez ma moto ?");
            assertThat(messages.at("/messages/0/from/id")).isEqualTo(claire.id().value());
            assertThat(advisor.get(PATH + "?status=left").json().at("/requests"))
                    .isEmpty();
        }

        @Test
        void is_of_pending_ones_alone() {
            advisor.get(PATH + "?status=refused").isProblem(422, "invalid_value", "status");
        }
    }

    @Nested
    class Accepting {
        private final AdviceRequest request = edge.staff.ask(claire, "my Z900");

        @Test
        void opens_a_conversation_of_the_two() {
            var reply = accept(advisor, request).is(200);

            var id = reply.at("/conversation/id");
            assertThat(reply.text())
                    .isEqualTo("{\"conversation\":{\"id\":\"" + id
                            + "\",\"kind\":\"advice\",\"title\":\"claire\",\"lastSeq\":0,\"readSeq\":0,\"changes\":0,\"open\":true,"
                            + "\"with\":{\"id\":\"" + claire.id().value()
                            + "\",\"name\":\"claire\",\"online\":false}}}");
            assertThat(edge.world
                            .adviceRequests()
                            .openOf(claire.id())
                            .orElseThrow()
                            .talk()
                            .value())
                    .isEqualTo(id);
            assertThat(accept(advisor, request).is(200).text()).isEqualTo(reply.text());
        }

        @Test
        void tells_who_was_slower_who_was_faster() {
            accept(other, request).is(200);

            assertThat(accept(advisor, request)
                            .isProblem(409, "request_already_taken")
                            .at("/detail"))
                    .startsWith("sophie ");
            advisor.post(path(request) + "/refuse", "{}").isProblem(409, "request_already_taken");
        }

        @Test
        void of_one_of_many_at_once_has_one_winner() {
            var clients = List.of(advisor, other);

            var codes = List.of(0, 1, 0, 1, 0, 1).parallelStream()
                    .map(i -> accept(clients.get(i), request).status())
                    .toList();

            assertThat(codes).containsOnly(200, 409);
            assertThat(codes.stream().filter(code -> code == 200)).hasSize(3); // all of the one who won
        }

        @Test
        void is_too_late_once_it_no_longer_waits() {
            advisor.post(path(request) + "/refuse").is(204);

            accept(other, request).isProblem(409, "request_not_pending");
            other.post(path(request) + "/refuse").isProblem(409, "request_not_pending");
        }

        @Test
        void of_none_is_not_found() {
            advisor.post(PATH + "/none/accept").isProblem(404, "not_found");
            advisor.post(PATH + "/" + "x".repeat(65) + "/accept").isProblem(404, "not_found");
            advisor.post(PATH + "/none/refuse").isProblem(404, "not_found");
        }
    }

    @Nested
    class Refusing {
        private final AdviceRequest request = edge.staff.ask(claire, "my Z900");

        @Test
        void tells_the_customer_why() {
            advisor.post(path(request) + "/refuse", "{\"reason\": \" We close early today. \"}")
                    .is(204);

            var refused = edge.world.adviceRequests().find(request.id()).orElseThrow();
            assertThat(refused.status()).isEqualTo(AdviceRequest.Status.REFUSED);
            assertThat(refused.reason()).hasToString("Reason[value=We close early today.]");
        }

        @Test
        void with_a_reason_that_can_t_be_shown_is_refused_by_field() {
            advisor.post(path(request) + "/refuse", "{\"reason\": \"" + "x".repeat(501) + "\"}")
                    .isProblem(422, "invalid_text", "reason");
            advisor.post(path(request) + "/refuse", "{\"reason\": \"a\\u0007b\"}")
                    .isProblem(422, "invalid_text", "reason");
            advisor.post(path(request) + "/refuse", "{\"reason\": 7}").isProblem(422, "invalid_value", "reason");
            assertThat(edge.world.adviceRequests().pending()).containsExactly(request);
        }
    }

    private static Reply accept(Client client, AdviceRequest request) {
        return client.post(path(request) + "/accept");
    }

    private static String path(AdviceRequest request) {
        return PATH + "/" + request.id().value();
    }
}
