package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.Room;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} does. */
public abstract class ConversationsContract extends Contract {
    private Room atelier;
    private Room balades;
    private Account claire;
    private Account karim;

    @BeforeEach
    final void furnish() {
        atelier = world.room("Atelier", 2);
        balades = world.room("Balades", 50);
        claire = world.customer("claire");
        karim = world.customer("karim");
        world.seat(atelier, claire);
        world.seat(atelier, karim);
        world.seat(balades, claire);
    }

    @Test
    void shows_a_person_the_conversations_they_are_in() {
        post(atelier, karim, "one", "two", "three");
        world.conversations().markRead(atelier.conversation(), claire.id(), 2);

        assertThat(world.conversations().of(claire.id()))
                .containsExactlyInAnyOrder(
                        new Conversation(atelier.conversation(), Conversation.Kind.ROOM, "Atelier", 3, 2, true, null),
                        new Conversation(balades.conversation(), Conversation.Kind.ROOM, "Balades", 0, 0, true, null));
        assertThat(world.conversations().of(karim.id()))
                .extracting(Conversation::id)
                .containsExactly(atelier.conversation());
    }

    @Test
    void shows_a_conversation_to_those_in_it_and_to_nobody_else() {
        assertThat(world.conversations().find(balades.conversation(), claire.id()))
                .contains(
                        new Conversation(balades.conversation(), Conversation.Kind.ROOM, "Balades", 0, 0, true, null));
        assertThat(world.conversations().find(balades.conversation(), karim.id()))
                .isEmpty();
        assertThat(world.conversations().find(new ConversationId("elsewhere"), claire.id()))
                .isEmpty();
    }

    @Test
    void shows_no_conversation_to_somebody_who_left() {
        world.transactions().run(() -> world.seats().leave(atelier.id(), karim.id()));

        assertThat(world.conversations().of(karim.id())).isEmpty();
        assertThat(world.conversations().find(atelier.conversation(), karim.id()))
                .isEmpty();
    }

    @Test
    void reads_the_first_messages_after_a_number() {
        post(atelier, karim, "one", "two", "three", "four");

        assertThat(texts(world.conversations().after(atelier.conversation(), 1, 2)))
                .containsExactly("two", "three");
        assertThat(texts(world.conversations().after(atelier.conversation(), 2, 10)))
                .containsExactly("three", "four");
        assertThat(texts(world.conversations().after(atelier.conversation(), -5, 1)))
                .containsExactly("one");
        assertThat(world.conversations().after(atelier.conversation(), 4, 10)).isEmpty();
        assertThat(world.conversations().after(new ConversationId("elsewhere"), 0, 10))
                .isEmpty();
    }

    @Test
    void reads_the_last_messages_before_a_number() {
        post(atelier, karim, "one", "two", "three", "four");

        assertThat(texts(world.conversations().before(atelier.conversation(), 4, 2)))
                .containsExactly("two", "three");
        assertThat(texts(world.conversations().before(atelier.conversation(), 3, 10)))
                .containsExactly("one", "two");
        assertThat(texts(world.conversations().before(atelier.conversation(), Long.MAX_VALUE, 1)))
                .containsExactly("four");
        assertThat(world.conversations().before(atelier.conversation(), 1, 10)).isEmpty();
        assertThat(world.conversations().before(new ConversationId("elsewhere"), 9, 10))
                .isEmpty();
    }

    @Test
    void reads_messages_as_they_were_posted() {
        var at = world.clock().instant();
        var text = "Salut 👋🏽\n« ça va ? » ' \" \\ %";
        world.post(new NewMessage(atelier.conversation(), claire.person(), new ClientId("é-1"), new MessageText(text)));

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .containsExactly(new Message(
                        atelier.conversation(), 1, claire.person(), new MessageText(text), at, new ClientId("é-1")));
    }

    @Test
    void reads_the_longest_message_in_full() {
        var text = "😀".repeat(4_000);
        world.post(
                new NewMessage(atelier.conversation(), claire.person(), new ClientId("long"), new MessageText(text)));

        assertThat(texts(world.conversations().after(atelier.conversation(), 0, 1)))
                .containsExactly(text);
    }

    @Test
    void shows_authors_under_the_name_they_have_today() {
        post(atelier, claire, "hello");

        world.accounts().save(claire.named(new DisplayName("Clara")));

        assertThat(world.conversations()
                        .before(atelier.conversation(), 9, 1)
                        .get(0)
                        .from()
                        .name())
                .isEqualTo("Clara");
    }

    @Test
    void knows_the_number_of_the_newest_message() {
        post(atelier, karim, "one", "two");

        assertThat(world.conversations().lastSeq(atelier.conversation())).isEqualTo(2);
        assertThat(world.conversations().lastSeq(balades.conversation())).isZero();
        assertThat(world.conversations().lastSeq(new ConversationId("elsewhere")))
                .isZero();
    }

    @Test
    void moves_a_read_mark_forward_only_and_never_beyond_the_newest() {
        post(atelier, karim, "one", "two", "three");

        assertThat(mark(claire, 2)).isTrue();
        assertThat(mark(claire, 2)).isFalse();
        assertThat(mark(claire, 1)).isFalse();
        assertThat(readSeq(claire)).isEqualTo(2);
        assertThat(mark(claire, 99)).isTrue();
        assertThat(readSeq(claire)).isEqualTo(3);
        assertThat(mark(claire, 100)).isFalse();
        assertThat(readSeq(karim)).isZero();
    }

    @Test
    void moves_no_mark_where_nothing_was_written() {
        assertThat(mark(claire, 1)).isFalse();
        assertThat(mark(claire, 0)).isFalse();
        assertThat(readSeq(claire)).isZero();
    }

    @Test
    void keeps_the_highest_of_marks_set_at_once() {
        post(atelier, karim, "1", "2", "3", "4", "5", "6", "7", "8");

        Race.of(8, i -> world.transactions().run(() -> mark(claire, i + 1)));

        assertThat(readSeq(claire)).isEqualTo(8);
    }

    @Test
    void reads_all_that_one_person_wrote_anywhere_in_pages() {
        post(atelier, claire, "one");
        post(atelier, karim, "not hers");
        post(balades, claire, "two");
        post(atelier, claire, "three");

        var conversations = world.conversations();
        var all = conversations.writtenBy(claire.id(), null, 10);
        assertThat(texts(all)).containsExactlyInAnyOrder("one", "two", "three").containsSubsequence("one", "three");
        var page = conversations.writtenBy(claire.id(), null, 2);
        assertThat(page).isEqualTo(all.subList(0, 2));
        assertThat(conversations.writtenBy(claire.id(), page.get(1), 2)).isEqualTo(all.subList(2, 3));
        assertThat(conversations.writtenBy(claire.id(), page.get(0), 1)).isEqualTo(all.subList(1, 2));
        assertThat(conversations.writtenBy(claire.id(), all.get(2), 2)).isEmpty();
        assertThat(conversations.writtenBy(new UserId("nobody"), null, 2)).isEmpty();
    }

    @Test
    void reads_what_a_person_wrote_in_rooms_they_left_and_rooms_that_were_deleted() {
        post(atelier, claire, "left");
        post(balades, claire, "deleted");
        world.transactions().run(() -> world.seats().leave(atelier.id(), claire.id()));
        world.transactions()
                .run(() -> world.rooms().delete(balades.id(), world.clock().instant()));

        assertThat(texts(world.conversations().writtenBy(claire.id(), null, 10)))
                .containsExactlyInAnyOrder("left", "deleted");
    }

    @Test
    void names_its_state_by_the_same_epoch_for_as_long_as_nothing_was_restored() {
        var epoch = world.conversations().epoch();
        post(atelier, claire, "hello");

        assertThat(epoch).isNotEmpty();
        assertThat(world.conversations().epoch()).isEqualTo(epoch);
    }

    private void post(Room room, Account author, String... texts) {
        for (var text : texts) {
            world.clock().advance(Duration.ofSeconds(1));
            world.post(room, author, text);
        }
    }

    private boolean mark(Account reader, long seq) {
        return world.conversations().markRead(atelier.conversation(), reader.id(), seq);
    }

    private long readSeq(Account reader) {
        return world.conversations()
                .find(atelier.conversation(), reader.id())
                .orElseThrow()
                .readSeq();
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(message -> message.text().value()).toList();
    }
}
