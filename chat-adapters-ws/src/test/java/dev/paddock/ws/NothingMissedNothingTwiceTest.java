package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients that come in the middle of a conversation in full swing. */
class NothingMissedNothingTwiceTest {
    private static final int NEWCOMERS = 15;
    private static final int AFTERWARDS = 200;

    private final House house = new House();
    private final String room = house.openRoom("Balades", 500).id().value();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Thread talking = new Thread(this::talk);
    private final List<Client> readers = new ArrayList<>();

    @BeforeEach
    void start() {
        talking.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        enough.set(true);
        talking.join();
        house.close();
    }

    @Test
    void whoever_joins_gets_every_message_after_the_page_once_and_in_order() {
        for (int i = 0; i < NEWCOMERS; i++) {
            var reader = house.connect(house.world.customer("rider" + i));
            readers.add(reader);
            var joined = reader.join(room);
            if (!joined.path("messages").isEmpty()) {
                assertThat(joined.path("messages")
                                .path(joined.path("messages").size() - 1)
                                .path("seq"))
                        .isEqualTo(joined.path("lastSeq"));
            }

            expectFrom(reader, joined.path("lastSeq").asLong() + 1);
        }
    }

    @Test
    void whoever_comes_back_gets_every_message_since_once_and_in_order() {
        for (int i = 0; i < NEWCOMERS; i++) {
            var account = house.world.customer("rider" + i);
            var before = house.connect(account);
            long known = before.join(room).path("lastSeq").asLong();
            before.hangUp();

            var again = house.connect(account, "{\"" + room + "\":" + known + "}");

            readers.add(again);
            expectFrom(again, known + 1);
        }
    }

    @Test
    void a_second_connection_gets_every_message_after_the_opening_once_and_in_order() {
        for (int i = 0; i < NEWCOMERS; i++) {
            var account = house.world.customer("rider" + i);
            var laptop = house.connect(account);
            var phone = house.connect(account);
            phone.join(room);

            var opened = laptop.event("conversation.opened").path("conversation");

            expectFrom(laptop, opened.path("lastSeq").asLong() + 1);
        }
    }

    private static void expectFrom(Client reader, long first) {
        for (long seq = first; seq < first + AFTERWARDS; seq++) {
            JsonNode message = reader.event("message");
            assertThat(message.path("seq").asLong()).isEqualTo(seq);
        }
    }

    private void talk() {
        var talker = house.connect(house.world.customer("talker"));
        talker.join(room);
        for (int i = 0; !enough.get(); i++) {
            talker.say("""
                    {"type":"message.send","id":"m%d","conversation":"%s","clientId":"k%d","text":"encore"}""".formatted(i, room, i));
            if (i % 20 == 19) {
                talker.forget();
                talker.ask("ping", "");
            }
        }
    }
}
