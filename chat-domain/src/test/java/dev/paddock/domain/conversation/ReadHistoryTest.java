package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.HistoryOutcome.NotAMember;
import dev.paddock.domain.conversation.HistoryOutcome.Page;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.shop.Shop;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadHistoryTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Room atelier = world.room("Atelier", 2);
    private final Account claire = world.customer("claire");
    private final ReadHistory readHistory = shop.conversations().readHistory();

    @BeforeEach
    void sit_down() {
        world.seat(atelier, claire);
    }

    @Nested
    class With_no_message {
        @Test
        void every_page_is_empty_and_the_last() {
            var empty = new Page(List.of(), 0, false, 0);

            assertThat(readHistory.latest(claire.id(), atelier.conversation(), 50))
                    .isEqualTo(empty);
            assertThat(readHistory.after(claire.id(), atelier.conversation(), 0, 50))
                    .isEqualTo(empty);
            assertThat(readHistory.before(claire.id(), atelier.conversation(), 7, 50))
                    .isEqualTo(empty);
        }
    }

    @Nested
    class With_250_messages {
        @BeforeEach
        void write() {
            IntStream.rangeClosed(1, 250).forEach(i -> world.post(atelier, claire, "m" + i));
        }

        @Test
        void pages_back_from_the_newest_to_the_first() {
            assertThat(latest(100)).isEqualTo(page(151, 250, true));
            assertThat(before(151, 100)).isEqualTo(page(51, 150, true));
            assertThat(before(51, 100)).isEqualTo(page(1, 50, false));
            assertThat(before(1, 100)).isEqualTo(page(1, 0, false));
        }

        @Test
        void pages_on_from_the_first_to_the_newest() {
            assertThat(after(0, 100)).isEqualTo(page(1, 100, true));
            assertThat(after(100, 100)).isEqualTo(page(101, 200, true));
            assertThat(after(200, 100)).isEqualTo(page(201, 250, false));
            assertThat(after(250, 100)).isEqualTo(page(1, 0, false));
        }

        @Test
        void says_there_is_no_more_when_a_page_just_fits() {
            assertThat(after(150, 100)).isEqualTo(page(151, 250, false));
            assertThat(before(101, 100)).isEqualTo(page(1, 100, false));
        }

        @Test
        void cuts_a_page_to_what_is_sensible() {
            assertThat(latest(1_000_000)).isEqualTo(page(151, 250, true));
            assertThat(latest(0)).isEqualTo(page(250, 250, true));
            assertThat(latest(-5)).isEqualTo(page(250, 250, true));
        }

        @Test
        void takes_numbers_from_the_past_and_the_future() {
            assertThat(after(-9, 2)).isEqualTo(page(1, 2, true));
            assertThat(after(999, 2)).isEqualTo(page(1, 0, false));
            assertThat(before(999, 2)).isEqualTo(page(249, 250, true));
        }

        private HistoryOutcome latest(int limit) {
            return readHistory.latest(claire.id(), atelier.conversation(), limit);
        }

        private HistoryOutcome before(long seq, int limit) {
            return readHistory.before(claire.id(), atelier.conversation(), seq, limit);
        }

        private HistoryOutcome after(long seq, int limit) {
            return readHistory.after(claire.id(), atelier.conversation(), seq, limit);
        }
    }

    @Nested
    class Somebody_who_is_not_there {
        @Test
        void reads_nothing() {
            var karim = world.customer("karim");
            world.post(atelier, claire, "secret");

            assertThat(readHistory.latest(karim.id(), atelier.conversation(), 50))
                    .isEqualTo(new NotAMember());
            assertThat(readHistory.after(karim.id(), atelier.conversation(), 0, 50))
                    .isEqualTo(new NotAMember());
            assertThat(readHistory.before(karim.id(), atelier.conversation(), 9, 50))
                    .isEqualTo(new NotAMember());
        }

        @Test
        void can_not_tell_a_room_from_none() {
            assertThat(readHistory.latest(claire.id(), new ConversationId("elsewhere"), 50))
                    .isEqualTo(new NotAMember());
        }

        @Test
        void reads_nothing_any_more_after_leaving() {
            world.seats().leave(atelier.id(), claire.id());

            assertThat(readHistory.latest(claire.id(), atelier.conversation(), 50))
                    .isEqualTo(new NotAMember());
        }
    }

    @Nested
    class When_a_message_comes_in_between_two_reads {
        @Test
        void never_says_the_newest_is_older_than_one_it_shows() {
            world.post(atelier, claire, "m1");
            var stale = world.conversations().find(atelier.conversation(), claire.id());
            world.post(atelier, claire, "m2");
            var late = new ReadHistory(new StaleConversations(world.conversations(), stale.orElseThrow()));

            var page = (Page) late.latest(claire.id(), atelier.conversation(), 50);

            assertThat(page.messages()).hasSize(2);
            assertThat(page.lastSeq()).isEqualTo(2);
        }
    }

    private Page page(long first, long last, boolean more) {
        var messages = LongStream.rangeClosed(first, last)
                .mapToObj(seq -> new Message(
                        atelier.conversation(),
                        seq,
                        claire.person(),
                        new MessageText("m" + seq),
                        world.clock().instant(),
                        new ClientId("m" + seq)))
                .toList();
        return new Page(messages, 250, more, 0);
    }
}
