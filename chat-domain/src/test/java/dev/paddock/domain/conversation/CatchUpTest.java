package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.CatchUp.Missed;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.shop.Shop;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final CatchUp catchUp = shop.conversations().catchUp();

    @BeforeEach
    void write_more_than_can_be_missed() {
        world.seat(atelier, claire);
        IntStream.rangeClosed(1, 502).forEach(i -> world.post(atelier, claire, "m" + i));
    }

    @Test
    void sends_what_was_missed_in_order() {
        assertThat(((Missed.Messages) since(499)).messages())
                .extracting(Message::seq)
                .containsExactly(500L, 501L, 502L);
    }

    @Test
    void sends_nothing_to_whoever_missed_nothing() {
        assertThat(((Missed.Messages) since(502)).messages()).isEmpty();
    }

    @Test
    void sends_500_messages_at_most() {
        assertThat(((Missed.Messages) since(2)).messages())
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(3, 502).boxed().toList());
        assertThat(since(1)).isEqualTo(new Missed.TooMuch(502));
        assertThat(since(0)).isEqualTo(new Missed.TooMuch(502));
    }

    @Test
    void sends_whoever_knows_the_future_back_to_the_history() {
        assertThat(since(503)).isEqualTo(new Missed.TooMuch(502));
        assertThat(since(Long.MAX_VALUE)).isEqualTo(new Missed.TooMuch(502));
        assertThat(since(-1)).isEqualTo(new Missed.TooMuch(502));
        assertThat(since(Long.MIN_VALUE)).isEqualTo(new Missed.TooMuch(502));
    }

    private Missed since(long seq) {
        var conversation =
                world.conversations().find(atelier.conversation(), claire.id()).orElseThrow();
        return catchUp.since(conversation, seq);
    }
}
