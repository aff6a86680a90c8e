package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.contract.address.Proxies;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartAndEndTest {
    @Test
    void a_port_in_use_is_said_at_the_start() {
        try (var house = new House()) {
            var same = new EdgeSettings(
                    "127.0.0.1",
                    house.edge.port(),
                    House.settings(true, Timeouts.USUAL).origins(),
                    true,
                    Proxies.NONE);

            assertThatThrownBy(() -> new House(same))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("can't listen on 127.0.0.1:" + house.edge.port());
        }
    }

    @Test
    void the_end_is_said_to_everybody() {
        var house = new House();
        var clients = IntStream.range(0, 20)
                .mapToObj(i -> house.connect(house.world.customer("rider" + i)))
                .toList();
        try (var stranger = house.attack().shakeHands()) {
            house.close();

            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.closeCode()).isEqualTo(1001));
            assertThat(stranger.readUntilClose()).isEqualTo(1001);
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        var house = new House();
        house.close();
        house.close();

        assertThat(house.edge.port()).isNotEqualTo(0);
    }
}
