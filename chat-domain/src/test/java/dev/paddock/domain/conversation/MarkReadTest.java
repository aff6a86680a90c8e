package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationEvent.Read;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkReadTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final MarkRead markRead = shop.conversations().markRead();

    @BeforeEach
    void write() {
        world.seat(atelier, claire);
        world.post(atelier, claire, "one");
        world.post(atelier, claire, "two");
    }

    @Test
    void moves_the_mark_and_tells() {
        assertThat(upTo(1)).isTrue();

        assertThat(readSeq()).isEqualTo(1);
        assertThat(world.heard().heard()).containsExactly(new Read(atelier.conversation(), claire.id(), 1));
    }

    @Test
    void tells_nobody_of_a_mark_that_stays_where_it_is() {
        upTo(2);
        upTo(2);
        upTo(1);
        upTo(-1);

        assertThat(readSeq()).isEqualTo(2);
        assertThat(world.heard().heard()).hasSize(1);
    }

    @Test
    void tells_how_far_there_is_to_read_when_asked_for_more() {
        upTo(99);

        assertThat(readSeq()).isEqualTo(2);
        assertThat(world.heard().heard()).containsExactly(new Read(atelier.conversation(), claire.id(), 2));
    }

    @Test
    void is_not_for_somebody_who_is_not_there() {
        var karim = world.customer("karim");

        assertThat(markRead.upTo(karim.id(), atelier.conversation(), 1)).isFalse();
        assertThat(markRead.upTo(claire.id(), new ConversationId("elsewhere"), 1))
                .isFalse();
        assertThat(world.heard().heard()).isEmpty();
    }

    private boolean upTo(long seq) {
        return markRead.upTo(claire.id(), atelier.conversation(), seq);
    }

    private long readSeq() {
        return world.conversations()
                .find(atelier.conversation(), claire.id())
                .orElseThrow()
                .readSeq();
    }
}
