package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.photo.SomePrints;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessagesOverTheWireTest {
    private final List<CompletableFuture<Void>> held = new CopyOnWriteArrayList<>();
    private volatile boolean hold;
    private volatile boolean broken;
    private volatile boolean exploding;
    private final House house = new House(House.settings(true, Timeouts.USUAL), this::holding);
    private final String room = house.openRoom("Balades", 50).id().value();
    private final Account clairesAccount = house.world.customer("claire");
    private final Client claire = house.connect(clairesAccount);

    @AfterEach
    void close() {
        held.forEach(each -> each.complete(null));
        house.close();
    }

    @Test
    void a_resend_gets_the_first_answer_and_makes_no_second_message() {
        claire.join(room);
        var command = "\"conversation\":\"%s\",\"clientId\":\"once\",\"text\":\"une fois\"".formatted(room);

        var first = claire.ask("message.send", command);
        var again = claire.ask("message.send", command);

        assertThat(again.path("duplicate").asBoolean()).isTrue();
        assertThat(again.path("seq")).isEqualTo(first.path("seq"));
        assertThat(claire.eventsUntilNow("message")).hasSize(1);
    }

    @Test
    void text_is_checked_and_normalised() {
        claire.join(room);

        assertThat(claire.send(room, "\\u202Ea\\tb").path("type").asString()).isEqualTo("ok");
        assertThat(claire.event("message").path("text").asString()).isEqualTo("a    b");
        assertThat(claire.send(room, "a\\u0007b").path("code").asString()).isEqualTo("invalid_text");
        assertThat(claire.send(room, "  \\n ").path("code").asString()).isEqualTo("invalid_text");
        assertThat(claire.send(room, "\\uD800").path("code").asString()).isEqualTo("invalid_text");
        claire.send(room, " e\\u0301 ");
        assertThat(claire.event("message").path("text").asString()).isEqualTo("é");
    }

    @Test
    void photos_go_with_a_message_of_their_sender_and_need_no_words() {
        claire.join(room);
        var photo = uploaded("claire");
        uploaded("karim");

        assertThat(sendPhotos("1", "", "\"karim\"").path("code").asString()).isEqualTo("attachment_invalid");
        assertThat(sendPhotos("2", "", "\"claire\",\"claire\"").path("code").asString())
                .isEqualTo("attachment_invalid");
        assertThat(sendPhotos("3", "", "\"1\",\"2\",\"3\",\"4\",\"5\"")
                        .path("code")
                        .asString())
                .isEqualTo("attachment_invalid");
        assertThat(sendPhotos("4", "", "7").path("code").asString()).isEqualTo("bad_request");
        assertThat(sendPhotos("5", "\\u0007", "\"claire\"").path("code").asString())
                .isEqualTo("invalid_text");
        assertThat(sendPhotos("6", " ", "\"claire\"").path("type").asString()).isEqualTo("ok");

        var message = claire.event("message");
        assertThat(message.path("text").asString()).isEmpty();
        assertThat(message.path("attachments").toString())
                .isEqualTo("[{\"id\":\"claire\",\"type\":\"image/jpeg\",\"width\":640,\"height\":480,\"bytes\":" + photo
                        + "}]");
        assertThat(history("\"limit\":1").path("messages").get(0).path("attachments"))
                .isEqualTo(message.path("attachments"));
        assertThat(sendPhotos("7", "", "\"claire\"").path("code").asString()).isEqualTo("attachment_invalid");
        assertThat(sendPhotos("6", " ", "\"claire\"").path("duplicate").asBoolean())
                .isTrue();
        assertThat(sendPhotos("8", "", "").path("code").asString()).isEqualTo("invalid_text");
    }

    /** Has somebody upload a photo that is named like them; returns its bytes. */
    private int uploaded(String name) {
        var print = SomePrints.of(500, 1);
        var sender = name.equals("claire")
                ? clairesAccount.id()
                : house.world.customer(name).id();
        house.world
                .photos()
                .add(
                        new PhotoId(name),
                        new ConversationId(room),
                        sender,
                        house.world.clock().instant(),
                        print,
                        print);
        return print.bytes().length;
    }

    private JsonNode sendPhotos(String clientId, String text, String photos) {
        return claire.ask(
                "message.send",
                "\"conversation\":\"%s\",\"clientId\":\"%s\",\"text\":\"%s\",\"attachments\":[%s]"
                        .formatted(room, clientId, text, photos));
    }

    @Test
    void writing_without_a_pause_is_slowed_down_and_says_for_how_long() {
        claire.join(room);
        for (int i = 0; i < 40; i++) {
            claire.say("""
                    {"type":"message.send","id":"m%d","conversation":"%s","clientId":"k%d","text":"vite"}""".formatted(i, room, i));
        }

        var error = claire.event("error");

        claire.event("message", "/seq", "20");
        assertThat(error.path("code").asString()).isEqualTo("rate_limited");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        assertThat(error.path("retryAfterMs").asInt()).isBetween(1, 200);
    }

    @Test
    void history_comes_in_pages_both_ways() {
        claire.join(room);
        for (int i = 1; i <= 7; i++) {
            claire.send(room, "numéro " + i);
        }

        var newest = history("\"limit\":3");
        var older = history("\"limit\":3,\"before\":5");
        var onwards = history("\"limit\":3,\"after\":5");

        assertThat(seqs(newest)).containsExactly(5, 6, 7);
        assertThat(newest.path("more").asBoolean()).isTrue();
        assertThat(newest.path("lastSeq").asInt()).isEqualTo(7);
        assertThat(seqs(older)).containsExactly(2, 3, 4);
        assertThat(seqs(onwards)).containsExactly(6, 7);
        assertThat(onwards.path("more").asBoolean()).isFalse();
        assertThat(history("\"after\":1,\"before\":2").path("code").asString()).isEqualTo("bad_request");
        assertThat(history("\"limit\":-1").path("code").asString()).isEqualTo("bad_request");
    }

    @Test
    void history_is_for_members() {
        assertThat(history("\"limit\":3").path("code").asString()).isEqualTo("not_a_member");
    }

    @Nested
    class While_the_log_takes_its_time {
        @Test
        void later_commands_are_answered_before_and_messages_keep_their_order() {
            claire.join(room);
            hold = true;
            for (int i = 1; i <= 3; i++) {
                claire.say("""
                        {"type":"message.send","id":"m%d","conversation":"%s","clientId":"k%d","text":"t%d"}""".formatted(i, room, i, i));
            }

            assertThat(claire.ask("ping", "").path("type").asString()).isEqualTo("ok");
            assertThat(held).hasSize(3);
            assertThat(claire.eventsUntilNow("ok")).isEmpty(); // nothing is durable yet
            held.forEach(each -> each.complete(null));

            for (int i = 1; i <= 3; i++) {
                var message = claire.event("message");
                assertThat(message.path("seq").asInt()).isEqualTo(i);
                assertThat(message.path("text").asString()).isEqualTo("t" + i);
            }
            assertThat(claire.eventsUntilNow("ok").stream()
                            .map(ok -> ok.path("id").asString()))
                    .containsExactly("m1", "m2", "m3");
        }

        @Test
        void closing_the_edge_loses_no_acknowledgement() throws Exception {
            claire.join(room);
            hold = true;
            claire.say("""
                    {"type":"message.send","id":"last","conversation":"%s","clientId":"k","text":"adieu"}""".formatted(room));
            claire.ask("ping", "");

            var closing = new Thread(house.edge::close);
            closing.start();
            held.forEach(each -> each.complete(null));

            assertThat(claire.await(node -> node.path("id").asString("").equals("last"))
                            .path("type")
                            .asString())
                    .isEqualTo("ok");
            assertThat(claire.closeCode()).isEqualTo(1001);
            closing.join(10_000);
            assertThat(closing.isAlive()).isFalse();
        }
    }

    @Test
    void a_store_that_is_away_is_said_and_nothing_is_lost() {
        claire.join(room);
        broken = true;

        var error = claire.send(room, "perdu ?");

        assertThat(error.path("code").asString()).isEqualTo("unavailable");
        assertThat(error.path("retryable").asBoolean()).isTrue();
    }

    @Test
    void an_error_while_one_command_is_handled_is_answered_and_stops_nothing() {
        claire.join(room);
        exploding = true;

        assertThat(claire.send(room, "boum").path("code").asString()).isEqualTo("internal");
        assertThat(claire.ask("ping", "").path("type").asString()).isEqualTo("ok");
    }

    private MessageLog holding(MessageLog log) {
        return message -> {
            if (exploding) {
                throw new StackOverflowError("planted");
            }
            if (broken) {
                return CompletableFuture.completedStage(new PostOutcome.Unavailable());
            }
            if (!hold) {
                return log.append(message);
            }
            var release = new CompletableFuture<Void>();
            held.add(release);
            return release.thenCompose(nothing -> log.append(message));
        };
    }

    private JsonNode history(String fields) {
        return claire.ask("message.history", "\"conversation\":\"" + room + "\"," + fields);
    }

    private static List<Integer> seqs(JsonNode page) {
        var seqs = new ArrayList<Integer>();
        page.path("messages").forEach(message -> seqs.add(message.path("seq").asInt()));
        return seqs;
    }
}
