package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomsOverTheWireTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_message_reaches_everybody_in_the_room_and_is_acknowledged() {
        var room = house.openRoom("Balades", 50);
        var claire = house.connect(house.world.customer("claire"));
        var karim = house.connect(house.world.customer("karim"));
        claire.join(room.id().value());
        var joined = karim.join(room.id().value());

        var ack = claire.send(room.id().value(), "Bonjour !");

        assertThat(joined.path("members")).hasSize(2);
        assertThat(ack.path("type").asString()).isEqualTo("ok");
        assertThat(ack.path("seq").asInt()).isEqualTo(1);
        assertThat(ack.path("duplicate").asBoolean()).isFalse();
        for (var reader : new Client[] {claire, karim}) {
            var message = reader.event("message");
            assertThat(message.path("seq").asInt()).isEqualTo(1);
            assertThat(message.path("text").asString()).isEqualTo("Bonjour !");
            assertThat(message.path("from").path("name").asString()).isEqualTo("claire");
        }
    }
}
