package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockedTest {
    private final TestEdge edge = TestEdge.unlimited();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_listed_to_who_blocked_them_and_to_nobody_else() {
        var claire = edge.world.customer("claire");
        var karim = edge.world.customer("karim");
        edge.world.transactions().run(() -> edge.world.blocks().add(claire.id(), karim.id()));

        assertThat(edge.browserOf(claire).get("/api/v1/people/blocked").is(200).text())
                .isEqualTo("{\"people\":[{\"id\":\"" + karim.id().value() + "\",\"name\":\"karim\"}]}");
        assertThat(edge.browserOf(karim).get("/api/v1/people/blocked").is(200).text())
                .isEqualTo("{\"people\":[]}");
    }
}
