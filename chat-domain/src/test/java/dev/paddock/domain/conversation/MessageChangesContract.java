package dev.paddock.domain.conversation;

import static dev.paddock.domain.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.MessageChanges.Standing;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MessageChanges} does, and what {@link Conversations} and {@link MessageLog} make of it. */
public abstract class MessageChangesContract extends LiveContract {
    private Account claire;
    private Account karim;
    private ConversationId talk;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        karim = world.customer("karim");
        talk = world.talk(Kind.DIRECT, claire, karim);
        world.post(talk, claire, "one");
        world.post(talk, karim, "two");
        world.post(talk, claire, "three");
    }

    @Test
    void say_how_somebody_stands_to_a_conversation() {
        var room = world.room("Atelier", 2);
        world.seat(room, claire);

        assertThat(lock(talk, claire)).isEqualTo(new Standing(false, true, true, false, false));
        assertThat(lock(talk, world.customer("lea"))).isEqualTo(new Standing(false, true, false, false, false));
        assertThat(lock(room.conversation(), claire)).isEqualTo(new Standing(true, true, true, false, false));
        assertThat(lock(room.conversation(), karim)).isEqualTo(new Standing(true, true, false, false, false));
        assertThat(in(() -> world.messageChanges().lock(new ConversationId("nowhere"), claire.id(), NOON)))
                .isEmpty();
    }

    @Test
    void know_of_blocks_and_closings() {
        in(() -> world.blocks().add(karim.id(), claire.id()));
        assertThat(lock(talk, claire)).isEqualTo(new Standing(false, true, true, true, false));

        in(() -> world.talks().close(talk, world.clock().instant()));
        assertThat(lock(talk, claire).open()).isFalse();
    }

    @Test
    void put_other_words_in_the_place_of_the_first() {
        Instant now = world.clock().instant().plusSeconds(5);

        assertThat(in(() -> world.messageChanges().edit(talk, 1, new MessageText("eins"), now)))
                .isEqualTo(1);
        assertThat(in(() -> world.messageChanges().edit(talk, 3, new MessageText("drei"), now)))
                .isEqualTo(2);

        assertThat(world.conversations().after(talk, 0, 10))
                .extracting(message -> message.text().value())
                .containsExactly("eins", "two", "drei");
        assertThat(world.messageChanges().find(talk, 1)).hasValueSatisfying(message -> {
            assertThat(message.editedAt()).isEqualTo(now);
            assertThat(message.isRemoved()).isFalse();
            assertThat(message.from()).isEqualTo(claire.person());
        });
        assertThat(world.conversations().find(talk, karim.id()))
                .map(Conversation::changes)
                .contains(2L);
    }

    @Test
    void leave_a_removed_message_its_number_and_nothing_it_said() {
        in(() -> world.messageChanges()
                .edit(talk, 1, new MessageText("eins"), world.clock().instant()));

        assertThat(in(() -> world.messageChanges().remove(talk, 1, Removal.STAFF)))
                .isEqualTo(2);

        assertThat(world.conversations().before(talk, 10, 10))
                .hasSize(3)
                .first()
                .satisfies(message -> {
                    assertThat(message.seq()).isEqualTo(1);
                    assertThat(message.removed()).isEqualTo(Removal.STAFF);
                    assertThat(message.text()).isEqualTo(MessageText.NONE);
                });
        assertThat(world.conversations().writtenBy(claire.id(), null, 10))
                .extracting(Message::removed)
                .containsExactly(Removal.STAFF, null);
        assertThat(world.post(talk, claire, "one")).isInstanceOfSatisfying(PostOutcome.Posted.class, again -> {
            assertThat(again.seq()).isEqualTo(1);
            assertThat(again.duplicate()).isTrue();
        });
    }

    @Test
    void find_no_message_that_is_none() {
        assertThat(world.messageChanges().find(talk, 4)).isEmpty();
        assertThat(world.messageChanges().find(talk, 0)).isEmpty();
        assertThat(world.messageChanges().find(talk, -1)).isEmpty();
        assertThat(world.messageChanges().find(talk, Long.MAX_VALUE)).isEmpty();
        assertThat(world.messageChanges().find(new ConversationId("nowhere"), 1))
                .isEmpty();
    }

    @Test
    void undo_nothing_of_the_numbering() {
        in(() -> world.messageChanges().remove(talk, 3, Removal.AUTHOR));

        world.post(talk, karim, "four");

        assertThat(world.conversations().lastSeq(talk)).isEqualTo(4);
    }

    private Standing lock(ConversationId id, Account account) {
        return in(() -> world.messageChanges().lock(id, account.id(), NOON)).orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return world.transactions().run(work);
    }
}
