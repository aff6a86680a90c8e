package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.CloseCode;
import dev.paddock.ws.EdgeRecorder.Limit;
import dev.paddock.ws.connection.SocketLimits;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FiguresTest {
    private final House house = new House(House.settings(true, Timeouts.USUAL));
    private final Tallied tallied = house.tallied;
    private final String room = house.openRoom("Balades", 50).id().value();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_message_counts_once_for_each_reader_and_its_way_is_timed() throws InterruptedException {
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room);
        karim.join(room);

        claire.send(room, "Bonjour");
        claire.event("message");
        karim.event("message");

        assertThat(tallied.delivered.poll(10, TimeUnit.SECONDS)).isPositive();
        assertThat(house.edge.connections()).isEqualTo(2);
        assertThat(tallied.received).hasValue(5); // two hellos, two joins and the message
        assertThat(tallied.opened).hasValue(2);
        house.close(); // and with it all that is still being counted
        assertThat(tallied.messages).hasValue(2);
        assertThat(tallied.frames.get()).isGreaterThan(2 + 5L);
    }

    @Test
    void events_are_frames_but_no_messages() {
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room);
        karim.join(room);

        karim.ask("conversation.typing", "\"conversation\":\"%s\"".formatted(room));
        claire.event("typing");
        house.close();

        assertThat(tallied.messages).hasValue(0);
        assertThat(tallied.delivered).isEmpty();
    }

    @Test
    void each_end_of_a_connection_counts_under_its_code() throws InterruptedException {
        try (var peer = house.attack().shakeHands()) {
            peer.text("no hello");
            assertThat(peer.readUntilClose()).isEqualTo(CloseCode.NO_HELLO);
        }
        assertThat(tallied.nextCode()).isEqualTo(CloseCode.NO_HELLO);

        house.attack().shakeHands().close();
        assertThat(tallied.nextCode()).isEqualTo(CloseCode.ABNORMAL);

        var polite = house.connect(house.world.customer("claire"));
        polite.socket().sendClose(1000, "").join();
        assertThat(tallied.nextCode()).isEqualTo(CloseCode.NORMAL);

        var inventive = house.connect(house.world.customer("karim"));
        inventive.socket().sendClose(CloseCode.TOO_SLOW, "so there").join();
        assertThat(tallied.nextCode()).isEqualTo(CloseCode.OF_THE_PEER);

        assertThat(tallied.opened).hasValue(4);
    }

    @Test
    void handshakes_that_are_refused_are_no_connections() {
        try (var stranger = house.attack();
                var windbag = house.attack()) {
            stranger.write(Attacker.handshake("Origin: https://elsewhere.example"));
            assertThat(stranger.readHead()).startsWith("HTTP/1.1 403");
            windbag.write("GET /ws HTTP/1.1\r\nX-Long: " + "x".repeat(8 * 1024 + 1));
            assertThat(windbag.readHead()).startsWith("HTTP/1.1 431");
        }

        assertThat(tallied.refused).hasValue(2);
        assertThat(tallied.opened).hasValue(0);
    }

    @Test
    void whoever_is_told_that_it_is_too_much_counts_under_what_it_was_too_much_of() {
        var claire = house.connect(house.world.customer("claire"));
        claire.join(room);
        for (int i = 0; i < 25; i++) {
            claire.say("""
                    {"type":"message.send","id":"m%d","conversation":"%s","clientId":"k%d","text":"vite"}""".formatted(i, room, i));
        }
        claire.event("error");
        for (int i = 0; i < 140; i++) {
            claire.say("{\"type\":\"ping\",\"id\":\"p" + i + "\"}");
        }
        claire.await(node -> node.path("detail").asString("").startsWith("Too many commands"));

        assertThat(tallied.count(Limit.MESSAGES)).hasPositiveValue();
        assertThat(tallied.count(Limit.COMMANDS)).hasPositiveValue();
        assertThat(tallied.count(Limit.CONNECTIONS_BY_PERSON)).hasValue(0);
    }

    @Test
    void too_many_connections_of_one_person_count_as_such() throws InterruptedException {
        var claire = house.world.customer("claire");
        for (int i = 0; i < SocketLimits.CONNECTIONS_PER_PERSON; i++) {
            house.connect(claire);
        }
        var one = house.call();
        one.say("{\"type\":\"hello\",\"id\":\"h\",\"accessToken\":\"user%s\"}"
                .formatted(claire.id().value()));

        assertThat(one.closeCode()).isEqualTo(CloseCode.TOO_MANY);
        assertThat(tallied.nextCode()).isEqualTo(CloseCode.TOO_MANY);
        assertThat(tallied.count(Limit.CONNECTIONS_BY_PERSON)).hasValue(1);
        assertThat(tallied.count(Limit.CONNECTIONS_BY_ADDRESS)).hasValue(0);
    }

    @Test
    void what_waits_for_a_slow_reader_shows_until_they_are_shown_out() throws InterruptedException {
        try (var open = new House(House.settings(false, Timeouts.USUAL))) {
            var talk = open.openRoom("Balades", 50).id().value();
            var writer = open.connect(open.world.customer("writer"));
            writer.join(talk);
            try (var slow = open.attack().shakeHands()) {
                slow.text("{\"type\":\"hello\",\"id\":\"1\",\"accessToken\":\"user"
                        + open.world.customer("slow").id().value() + "\"}");
                assertThat(slow.read().payload()).contains("welcome");
                slow.text("{\"type\":\"room.join\",\"id\":\"j\",\"room\":\"" + talk + "\"}");
                writer.await(node -> joined(node, "slow"));
                int most = 0;
                while (open.edge.backlog().largest() >= most) {
                    writer.send(talk, "😀".repeat(3_900));
                    most = Math.max(most, open.edge.backlog().largest());
                }

                assertThat(most).isBetween(1, 256 * 1024);
                assertThat(slow.readUntilClose()).isEqualTo(CloseCode.TOO_SLOW);
                assertThat(open.tallied.nextCode()).isEqualTo(CloseCode.TOO_SLOW);
                assertThat(open.edge.backlog()).isEqualTo(Backlog.NONE);
            }
        }
    }

    private static boolean joined(JsonNode event, String name) {
        return event.path("type").asString().equals("room.member")
                && event.path("user").path("name").asString().equals(name);
    }
}
