package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ChangeOutcome.Changed;
import dev.paddock.domain.room.Room;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeMessageTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final ChangeMessage changeMessage = world.shop().conversations().changeMessage();
    private final ModerateMessages moderate = world.shop().conversations().moderateMessages();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account marc = world.advisor("marc");
    private final Room atelier = world.room("Atelier", 10);
    private final ConversationId room = atelier.conversation();

    @BeforeEach
    void post() {
        world.seat(atelier, claire);
        world.seat(atelier, karim);
        world.post(atelier, claire, "Bonjor");
    }

    @Test
    void an_author_edits_what_they_wrote_and_everybody_hears_that_it_changed() {
        assertThat(edit(claire, 1, "Bonjour")).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.changes()).isEqualTo(1);
            assertThat(changed.message().text()).isEqualTo(new MessageText("Bonjour"));
            assertThat(changed.message().editedAt()).isEqualTo(world.clock().instant());
        });

        assertThat(world.heard().heard()).contains(new MessageEvent.MessageEdited(room, 1, 1));
    }

    @Test
    void the_same_words_again_are_no_change() {
        assertThat(edit(claire, 1, "Bonjor")).isInstanceOf(Changed.class);

        assertThat(world.heard().heard()).noneMatch(MessageEvent.class::isInstance);
        assertThat(message().editedAt()).isNull();
    }

    @Test
    void an_author_removes_what_they_wrote_once() {
        assertThat(changeMessage.remove(claire.id(), room, 1)).isInstanceOf(Changed.class);

        assertThat(message().removed()).isEqualTo(Removal.AUTHOR);
        assertThat(world.heard().heard()).contains(new MessageEvent.MessageRemoved(room, 1, 1, Removal.AUTHOR));
        assertThat(changeMessage.remove(claire.id(), room, 1)).isEqualTo(new ChangeOutcome.NoSuchMessage());
        assertThat(edit(claire, 1, "again")).isEqualTo(new ChangeOutcome.NoSuchMessage());
    }

    @Test
    void nobody_else_does() {
        assertThat(edit(karim, 1, "mine")).isEqualTo(new ChangeOutcome.NotTheirs());
        assertThat(changeMessage.remove(karim.id(), room, 1)).isEqualTo(new ChangeOutcome.NotTheirs());
        assertThat(edit(marc, 1, "mine")).isEqualTo(new ChangeOutcome.NotAMember());
        assertThat(edit(claire, 2, "none")).isEqualTo(new ChangeOutcome.NoSuchMessage());
        assertThat(changeMessage.edit(claire.id(), new ConversationId("nowhere"), 1, new MessageText("x")))
                .isEqualTo(new ChangeOutcome.NotAMember());
        assertThat(message().text()).isEqualTo(new MessageText("Bonjor"));
    }

    @Test
    void it_is_theirs_for_ten_minutes() {
        world.clock().advance(ChangeMessage.WINDOW);
        assertThat(edit(claire, 1, "just so")).isInstanceOf(Changed.class);

        world.clock().advance(Duration.ofMillis(1));
        assertThat(edit(claire, 1, "too late")).isEqualTo(new ChangeOutcome.TooLate());
        assertThat(changeMessage.remove(claire.id(), room, 1)).isEqualTo(new ChangeOutcome.TooLate());
    }

    @Nested
    class Staff {
        @Test
        void remove_in_rooms_at_any_time_without_sitting_there() {
            world.clock().advance(Duration.ofDays(30));

            assertThat(moderate.remove(marc.id(), room, 1)).isInstanceOf(Changed.class);

            assertThat(message().removed()).isEqualTo(Removal.STAFF);
            assertThat(moderate.remove(marc.id(), room, 1)).isEqualTo(new ChangeOutcome.NoSuchMessage());
        }

        @Test
        void have_no_say_in_talks_of_two() {
            var talk = world.talk(Conversation.Kind.DIRECT, claire, karim);
            world.post(talk, claire, "entre nous");

            assertThat(moderate.remove(marc.id(), talk, 1)).isEqualTo(new ChangeOutcome.NotAMember());
        }
    }

    @Nested
    class In_a_talk_of_two {
        private final ConversationId talk = world.talk(Conversation.Kind.DIRECT, claire, karim);

        @BeforeEach
        void post() {
            world.post(talk, claire, "secret");
        }

        @Test
        void whoever_was_blocked_takes_words_back_and_puts_no_others() {
            world.blocks().add(karim.id(), claire.id());

            assertThat(changeMessage.edit(claire.id(), talk, 1, new MessageText("you")))
                    .isEqualTo(new ChangeOutcome.KeptOff());
            assertThat(changeMessage.remove(claire.id(), talk, 1)).isInstanceOf(Changed.class);
        }

        @Test
        void nothing_changes_once_it_is_closed() {
            world.talks().close(talk, world.clock().instant());

            assertThat(changeMessage.remove(claire.id(), talk, 1)).isEqualTo(new ChangeOutcome.ConversationClosed());
        }
    }

    private ChangeOutcome edit(Account by, long seq, String text) {
        return changeMessage.edit(by.id(), room, seq, new MessageText(text));
    }

    private Message message() {
        return world.conversations().after(room, 0, 1).get(0);
    }
}
