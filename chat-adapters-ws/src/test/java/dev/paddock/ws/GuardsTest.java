package dev.paddock.ws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.conversation.MessageLog;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Attacks over a plain socket, each of which the library by itself lets through. */
class GuardsTest {
    private static final Timeouts SHORT = new Timeouts(
            Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofMillis(800), Duration.ofMillis(400));

    private final House house = new House(House.settings(true, Timeouts.USUAL));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_flood_of_continuation_frames_is_stopped_at_sixteen_fragments() {
        try (var attacker = house.attack().shakeHands()) {
            attacker.frame(Attacker.TEXT, false, "{");
            for (int i = 0; i < 16; i++) {
                attacker.frame(Attacker.CONTINUATION, false, "");
            }

            assertThat(attacker.readUntilClose()).isEqualTo(1009);
            attacker.awaitEnd();
        }
    }

    @Test
    void a_message_in_fragments_is_stopped_at_sixteen_kibibytes() {
        try (var attacker = house.attack().shakeHands()) {
            attacker.frame(Attacker.TEXT, false, "x".repeat(9_000));
            attacker.frame(Attacker.CONTINUATION, false, "x".repeat(9_000));

            assertThat(attacker.readUntilClose()).isEqualTo(1009);
        }
    }

    @Test
    void one_frame_of_more_than_sixteen_kibibytes_is_refused_by_its_length_alone() {
        try (var attacker = house.attack().shakeHands()) {
            attacker.write(new byte[] {(byte) 0x81, (byte) 0xFE, 0x40, 0x01, 0, 0, 0, 0});

            assertThat(attacker.readUntilClose()).isEqualTo(1009);
        }
    }

    @Test
    void a_message_in_a_few_fragments_is_taken() {
        try (var program = house.attack().shakeHands()) {
            program.frame(Attacker.TEXT, false, "{\"type\":\"hello\",");
            program.frame(Attacker.PING, true, "between");
            program.frame(Attacker.CONTINUATION, true, "\"id\":\"1\",\"ticket\":\"none\"}");

            assertThat(program.read()).isEqualTo(new Attacker.Frame(Attacker.PONG, "between", 0));
            assertThat(program.read().payload()).contains("unauthenticated");
        }
    }

    @Test
    void a_header_without_an_end_is_refused_at_eight_kibibytes() {
        try (var attacker = house.attack()) {
            attacker.write("GET /ws HTTP/1.1\r\nX-Long: " + "x".repeat(8 * 1024 + 1));

            assertThat(attacker.readHead()).startsWith("HTTP/1.1 431");
            attacker.awaitEnd();
        }
    }

    @Test
    void a_header_in_many_small_pieces_is_put_together() {
        try (var slow = house.attack()) {
            var handshake = Attacker.handshake("X-Padding: " + "y".repeat(2_000));
            for (int i = 0; i < handshake.length(); i += 100) {
                slow.write(handshake.substring(i, Math.min(i + 100, handshake.length())));
            }

            assertThat(slow.readHead()).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void a_hello_in_the_same_packet_as_the_handshake_is_answered_after_it() {
        var account = house.world.customer("claire");
        var hello = "{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                + account.id().value() + "\"}";
        try (var eager = house.attack()) {
            eager.write(concat(Attacker.handshake().getBytes(US_ASCII), frame(hello)));

            assertThat(eager.readHead()).startsWith("HTTP/1.1 101");
            assertThat(eager.read().payload()).contains("\"type\":\"welcome\"");
        }
    }

    @Test
    void a_page_of_another_origin_gets_403_before_the_upgrade() {
        try (var attacker = house.attack()) {
            attacker.write(Attacker.handshake("Origin: https://evil.example"));

            assertThat(attacker.readHead()).startsWith("HTTP/1.1 403");
            attacker.awaitEnd();
        }
    }

    @Test
    void two_origins_are_not_an_allowed_one() {
        try (var attacker = house.attack()) {
            attacker.write(Attacker.handshake("Origin: " + House.ORIGIN, "Origin: https://evil.example"));

            assertThat(attacker.readHead()).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void our_own_pages_and_programs_get_in() {
        try (var page = house.attack().shakeHands("Origin: " + House.ORIGIN);
                var program = house.attack().shakeHands()) {
            page.frame(Attacker.PING, true, "");
            program.frame(Attacker.PING, true, "");

            assertThat(page.read().opcode()).isEqualTo(Attacker.PONG);
            assertThat(program.read().opcode()).isEqualTo(Attacker.PONG);
        }
    }

    @Test
    void compression_is_not_negotiated() {
        try (var attacker = house.attack()) {
            attacker.write(Attacker.handshake("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"));

            assertThat(attacker.readHead())
                    .startsWith("HTTP/1.1 101")
                    .doesNotContainIgnoringCase("sec-websocket-extensions");
        }
    }

    @Test
    void a_compressed_frame_that_was_not_negotiated_is_a_protocol_error() {
        try (var attacker = house.attack().shakeHands()) {
            attacker.write(new byte[] {(byte) 0xC1, (byte) 0x81, 0, 0, 0, 0, 'x'});

            assertThat(attacker.readUntilClose()).isEqualTo(1002);
        }
    }

    @Test
    void json_as_deep_as_a_frame_allows_is_a_bad_request_and_hurts_nobody() {
        var client = house.connect(house.world.customer("claire"));
        for (int i = 0; i < 5; i++) {
            client.say("{\"type\":\"ping\",\"id\":\"1\",\"x\":" + "[".repeat(15_000));
            assertThat(client.event("error").path("code").asString()).isEqualTo("bad_request");
            client.say("{\"type\":\"ping\",\"id\":\"1\",\"x\":" + "{\"a\":".repeat(2_600) + "1" + "}".repeat(2_601));
            assertThat(client.event("error").path("code").asString()).isEqualTo("bad_request");
        }

        assertThat(client.ask("ping", "").path("type").asString()).isEqualTo("ok");
        assertThat(house.connect(house.world.customer("karim"))
                        .ask("ping", "")
                        .path("type")
                        .asString())
                .isEqualTo("ok");
    }

    @Test
    void binary_frames_are_bad_requests() {
        var client = house.connect(house.world.customer("claire"));

        client.socket().sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();

        assertThat(client.event("error").path("code").asString()).isEqualTo("bad_request");
    }

    @Test
    void whoever_goes_on_sending_nonsense_is_shown_out() {
        var client = house.connect(house.world.customer("claire"));
        for (int i = 0; i < 30; i++) {
            client.say("{\"type\":\"nonsense\",\"id\":\"" + i + "\"}");
        }

        assertThat(client.closeCode()).isEqualTo(1008);
    }

    @Test
    void too_many_commands_are_slowed_down() {
        var client = house.connect(house.world.customer("claire"));
        for (int i = 0; i < 140; i++) {
            client.say("{\"type\":\"ping\",\"id\":\"p" + i + "\"}");
        }

        var error = client.event("error");
        assertThat(error.path("code").asString()).isEqualTo("rate_limited");
        assertThat(error.path("retryAfterMs").asInt()).isPositive();
    }

    @Test
    void more_connections_from_one_address_than_allowed_are_refused() {
        var settings = House.settings(true, Timeouts.USUAL);
        try (var small = new House(new EdgeSettings(
                settings.host(), 0, settings.origins(), true, Proxies.LOOPBACK, 3, settings.timeouts()))) {
            var first = small.attack().shakeHands();
            var second = small.attack().shakeHands();
            var third = small.attack().shakeHands();
            var fourth = small.attack().shakeHands();

            assertThat(fourth.readUntilClose()).isEqualTo(4029);
            third.frame(Attacker.PING, true, "");
            assertThat(third.read().opcode()).isEqualTo(Attacker.PONG);
            for (var each : new Attacker[] {first, second, third, fourth}) {
                each.close();
            }
        }
    }

    private static byte[] frame(String text) {
        return Attacker.frameBytes(Attacker.TEXT, true, text.getBytes(US_ASCII));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void a_proxy_is_not_taken_for_its_clients() {
        var settings = House.settings(true, Timeouts.USUAL);
        try (var small = new House(new EdgeSettings(
                        settings.host(), 0, settings.origins(), true, Proxies.LOOPBACK, 1, settings.timeouts()));
                var first = small.attack().shakeHands("X-Forwarded-For: 203.0.113.7");
                var second = small.attack().shakeHands("X-Forwarded-For: 203.0.113.7, 203.0.113.8");
                var third = small.attack().shakeHands("X-Forwarded-For: 203.0.113.9, 203.0.113.7")) {
            assertThat(third.readUntilClose()).isEqualTo(4029);
            first.frame(Attacker.PING, true, "");
            second.frame(Attacker.PING, true, "");
            assertThat(first.read().opcode()).isEqualTo(Attacker.PONG);
            assertThat(second.read().opcode()).isEqualTo(Attacker.PONG);
        }
    }

    @Test
    void whoever_says_too_much_before_it_is_known_who_it_is_is_shown_out() {
        try (var attacker = house.attack().shakeHands()) {
            attacker.text("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"stuck\"}");
            attacker.text("x".repeat(8 * 1024));
            attacker.text("x".repeat(8 * 1024));

            assertThat(attacker.readUntilClose()).isEqualTo(1008);
        }
    }

    @Test
    void a_reader_that_falls_too_far_behind_is_told_so() {
        try (var open = new House(House.settings(false, Timeouts.USUAL))) {
            var room = open.openRoom("Balades", 50).id().value();
            var writer = open.connect(open.world.customer("writer"));
            writer.join(room);
            try (var slow = open.attack().shakeHands()) {
                slow.text("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                        + open.world.customer("slow").id().value() + "\"}");
                assertThat(slow.read().payload()).contains("welcome");
                slow.text("{\"type\":\"room.join\",\"id\":\"j\",\"room\":\"" + room + "\"}");
                writer.await(node -> joined(node, "slow"));
                for (int i = 0; i < 60; i++) {
                    writer.send(room, "😀".repeat(3_900));
                }

                assertThat(slow.readUntilClose()).isEqualTo(4008);
            }
        }
    }

    private static boolean joined(JsonNode event, String name) {
        return event.path("type").asString().equals("room.member")
                && event.path("user").path("name").asString().equals(name);
    }

    @Nested
    class With_little_patience {
        private final House impatient = new House(House.settings(false, SHORT));

        @AfterEach
        void close() {
            impatient.close();
        }

        @Test
        void a_handshake_left_open_is_cut() {
            try (var attacker = impatient.attack()) {
                attacker.write("GET /ws HTTP/1.1\r\nHost: localhost\r\n");

                attacker.awaitEnd();
            }
        }

        @Test
        void a_connection_without_a_word_is_cut() {
            try (var attacker = impatient.attack()) {
                attacker.awaitEnd();
            }
        }

        @Test
        void whoever_does_not_say_hello_in_time_is_shown_out() {
            try (var attacker = impatient.attack().shakeHands()) {
                assertThat(attacker.readUntilClose()).isEqualTo(4001);
                attacker.awaitEnd();
            }
        }

        @Test
        void pongs_are_no_hello() {
            try (var attacker = impatient.attack().shakeHands()) {
                attacker.frame(Attacker.PONG, true, "");

                assertThat(attacker.readUntilClose()).isEqualTo(4001);
            }
        }

        @Test
        void a_silent_peer_is_cut_after_two_pings() {
            try (var silent = hello()) {
                assertThat(silent.read().opcode()).isEqualTo(Attacker.PING);
                silent.awaitEnd();
            }
        }

        @Test
        void a_peer_that_answers_pings_stays() {
            try (var alive = hello()) {
                for (int i = 0; i < 5; i++) {
                    assertThat(alive.read().opcode()).isEqualTo(Attacker.PING);
                    alive.frame(Attacker.PONG, true, "");
                }
            }
        }

        /** Answers every ping, so that the library would keep it for ever, but takes nothing of what is sent. */
        @Test
        void a_peer_that_only_sends_pongs_is_cut_and_slows_nobody_down() throws Exception {
            var room = impatient.openRoom("Balades", 50).id().value();
            var writer = impatient.connect(impatient.world.customer("writer"));
            writer.join(room);
            try (var stalled = hello()) {
                stalled.text("{\"type\":\"room.join\",\"id\":\"j\",\"room\":\"" + room + "\"}");
                writer.await(node -> joined(node, "attacker"));
                var ponging = new Thread(() -> pong(stalled));
                ponging.start();

                for (int i = 0; i < 60; i++) { // beyond what the outbox and both kernels' buffers hold
                    assertThat(writer.send(room, "😀".repeat(3_900))
                                    .path("type")
                                    .asString())
                            .isEqualTo("ok");
                }

                ponging.join(10_000);
                assertThat(ponging.isAlive()).isFalse();
            }
        }

        private Attacker hello() {
            var account = impatient.world.customer("attacker");
            var attacker = impatient.attack().shakeHands();
            attacker.text("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                    + account.id().value() + "\"}");
            assertThat(attacker.read().payload()).contains("\"type\":\"welcome\"");
            return attacker;
        }

        /** Sends pongs until the connection is gone. */
        private static void pong(Attacker attacker) {
            try {
                while (true) {
                    attacker.frame(Attacker.PONG, true, "");
                    Thread.onSpinWait();
                }
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    @Nested
    class With_a_handler_that_hangs {
        private final CountDownLatch release = new CountDownLatch(1);
        private final House slow = new House(House.settings(false, Timeouts.USUAL), this::hanging);

        @AfterEach
        void close() {
            release.countDown();
            slow.close();
        }

        @Test
        void others_are_served_as_ever() {
            var room = slow.openRoom("Balades", 50).id().value();
            var stuck = slow.connect(slow.world.customer("claire"));
            stuck.join(room);
            stuck.say("""
                    {"type":"message.send","id":"m","conversation":"%s","clientId":"k","text":"t"}""".formatted(room));
            for (int i = 0; i < 200; i++) {
                stuck.say("{\"type\":\"ping\",\"id\":\"" + i + "\"}");
            }

            var other = slow.connect(slow.world.customer("karim"));

            assertThat(other.join(room).path("type").asString()).isEqualTo("ok");
            assertThat(other.ask("ping", "").path("type").asString()).isEqualTo("ok");
        }

        @Test
        void whoever_fills_their_mailbox_meanwhile_is_shown_out() {
            var room = slow.openRoom("Balades", 50).id().value();
            var stuck = slow.connect(slow.world.customer("claire"));
            stuck.join(room);
            stuck.say("""
                    {"type":"message.send","id":"m","conversation":"%s","clientId":"k","text":"t"}""".formatted(room));
            sayUntilRefused(stuck);

            assertThat(stuck.closeCode()).isEqualTo(1008);
        }

        private static void sayUntilRefused(Client client) {
            try {
                for (int i = 0; i < 10_000; i++) {
                    client.say("{\"type\":\"ping\",\"id\":\"" + i + "\"}");
                }
            } catch (CompletionException e) {
                return; // the client has heard goodbye
            }
        }

        private MessageLog hanging(MessageLog log) {
            return message -> {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return log.append(message);
            };
        }
    }
}
