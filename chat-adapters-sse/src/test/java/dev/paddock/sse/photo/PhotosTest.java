package dev.paddock.sse.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.photo.ForgetPhotos;
import dev.paddock.domain.room.Room;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {
    private static final String PATH = "/api/v1/attachments";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account claire = edge.world.customer("claire");
    private final Account karim = edge.world.customer("karim");
    private final Room atelier = edge.world.room("Atelier", 5);
    private final Client browser = edge.browserOf(claire).with("Content-Type", "image/jpeg");

    @BeforeEach
    void sit() {
        edge.world.seat(atelier, claire);
        edge.world.seat(atelier, karim);
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class Uploading {
        @Test
        void answers_with_what_was_kept() {
            var reply = upload(browser, "picture").is(201);

            assertThat(reply.at("/attachment/type")).isEqualTo("image/jpeg");
            assertThat(reply.text()).contains("\"width\":640,\"height\":480,\"bytes\":200000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<svg/>", "<!doctype html><script>alert(1)</script>", ""})
        void refuses_what_is_no_picture_by_its_bytes(String body) {
            upload(browser, body).isProblem(422, "attachment_invalid");
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "image/svg+xml", "text/html", "multipart/form-data; boundary=x"})
        void refuses_what_says_itself_that_it_is_none(String type) {
            upload(browser.with("Content-Type", type), "picture").isProblem(422, "attachment_invalid");
        }

        @Test
        void goes_by_the_bytes_where_no_type_is_given_and_whichever_is() {
            upload(browser.with("Content-Type", "image/webp"), "picture").is(201);
        }

        @Test
        void refuses_what_is_too_large_and_says_so_to_who_still_sends() {
            var tooLarge = "picture" + "x".repeat(9_999_994);

            upload(browser, tooLarge).isProblem(413, "too_large");
            upload(browser, tooLarge.substring(1)).is(422); // that is a byte less, and no picture
        }

        @Test
        void is_for_those_who_may_write_there() {
            var stranger = edge.browserOf(edge.world.customer("zoe")).with("Content-Type", "image/jpeg");

            upload(stranger, "picture").isProblem(403, "not_a_member");
            stranger.send("POST", PATH + "?conversation=nowhere", "picture").isProblem(403, "not_a_member");
            stranger.send("POST", PATH, "picture").isProblem(422, "invalid_value", "conversation");
            upload(edge.anonymous().with("Content-Type", "image/jpeg"), "picture")
                    .isProblem(401, "unauthenticated");
        }

        @Test
        void is_not_for_the_page_of_a_stranger() {
            upload(browser.without("Sec-Fetch-Site").with("Origin", "https://evil.example"), "picture")
                    .isProblem(403, "forbidden");
        }

        @Test
        void is_refused_once_the_room_is_gone() {
            edge.world.rooms().delete(atelier.id(), edge.world.clock().instant());

            upload(browser, "picture").isProblem(410, "room_deleted");
        }
    }

    @Nested
    class Looking {
        private String id = "";

        @BeforeEach
        void photograph() {
            id = upload(browser, "picture").at("/attachment/id");
        }

        @Test
        void is_for_the_uploader_alone_before_it_is_sent() {
            assertThat(browser.get(PATH + "/" + id).is(200).text()).isNotEmpty();
            edge.browserOf(karim).get(PATH + "/" + id).isProblem(404, "not_found");
        }

        @Test
        void is_for_the_readers_of_the_conversation_once_it_is_sent() {
            assertThat(send(claire, id)).isInstanceOf(PostOutcome.Posted.class);

            edge.browserOf(karim).get(PATH + "/" + id).is(200);
            edge.browserOf(edge.world.customer("zoe")).get(PATH + "/" + id).isProblem(404, "not_found");
            edge.browserOf(edge.world.admin("ada")).get(PATH + "/" + id).isProblem(404, "not_found");
            edge.anonymous().get(PATH + "/" + id).isProblem(401, "unauthenticated");
        }

        @Test
        void ends_with_the_seat() {
            send(claire, id);
            edge.world.transactions().run(() -> edge.world.seats().leave(atelier.id(), karim.id()));

            edge.browserOf(karim).get(PATH + "/" + id).isProblem(404, "not_found");
        }

        @ParameterizedTest
        @CsvSource({"full, 200000", "thumb, 9000"})
        void gives_a_size_with_headers_that_keep_it_harmless(String size, int bytes) {
            var reply = browser.get(PATH + "/" + id + "?size=" + size).is(200);

            assertThat(reply.header("Content-Length")).isEqualTo(Integer.toString(bytes));
            assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Content-Security-Policy"))
                    .startsWith("sandbox;")
                    .contains("frame-ancestors 'none'");
            assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }

        @Test
        void again_costs_nothing() {
            var tag = browser.get(PATH + "/" + id).header("ETag");

            assertThat(browser.with("If-None-Match", tag)
                            .get(PATH + "/" + id)
                            .is(304)
                            .text())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"guessed", "..%2F..%2Fetc", "0"})
        void finds_nothing_by_guessing(String guess) {
            browser.get(PATH + "/" + guess).isProblem(404, "not_found");
        }

        @Test
        void knows_two_sizes() {
            browser.get(PATH + "/" + id + "?size=huge").isProblem(422, "invalid_value", "size");
        }

        @Test
        void ends_after_an_hour_unless_it_was_sent() {
            edge.world.clock().advance(ForgetPhotos.KEPT.plusSeconds(1));
            edge.shop.photos().forgetPhotos().forget();

            edge.browserOf(claire).get(PATH + "/" + id).isProblem(404, "not_found");
        }
    }

    @Test
    void are_bounded_for_each_person() throws IOException {
        try (var limited = TestEdge.limited()) {
            var room = limited.world.room("Atelier", 5);
            var zoe = limited.world.customer("zoe");
            limited.world.seat(room, zoe);
            var hers = limited.browserOf(zoe).with("Content-Type", "image/png");
            var path = PATH + "?conversation=" + room.id().value();
            for (int i = 0; i < 120; i++) {
                hers.send("POST", path, "no such thing").isProblem(422, "attachment_invalid");
            }

            hers.send("POST", path, "picture").isProblem(429, "rate_limited");
        }
    }

    @Test
    void are_in_the_export_of_who_sent_them() {
        var id = upload(browser, "picture").at("/attachment/id");
        send(claire, id);

        assertThat(browser.get("/api/v1/me/export").is(200).at("/messages/0/attachments/0/id"))
                .isEqualTo(id);
    }

    private Reply upload(Client client, String body) {
        return client.send("POST", PATH + "?conversation=" + atelier.id().value(), body);
    }

    private PostOutcome send(Account sender, String photo) {
        return edge.world.post(new NewMessage(
                atelier.conversation(),
                sender.person(),
                new ClientId("with " + photo),
                MessageText.NONE,
                List.of(new PhotoId(photo))));
    }
}
