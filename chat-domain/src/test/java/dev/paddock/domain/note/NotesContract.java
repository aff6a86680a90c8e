package dev.paddock.domain.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.LiveContract;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Notes} does. */
public abstract class NotesContract extends LiveContract {
    private Account claire;
    private Account marc;
    private ConversationId talk;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        marc = world.advisor("marc");
        talk = world.talk(Kind.ADVICE, claire, marc);
    }

    @Test
    void are_kept_beside_their_talk_oldest_first() {
        var first = note("one", talk, "Roule en hiver.\nPneus à prévoir.");
        var second = note("two", talk, "Rappeler demain.");
        var other = note("three", world.talk(Kind.ADVICE, world.customer("karim"), marc), "Ailleurs.");

        assertThat(world.notes().of(talk)).containsExactly(first, second);
        assertThat(world.notes().find(other.id())).contains(other);
        assertThat(world.notes().find(new NoteId("none"))).isEmpty();
        assertThat(world.notes().of(new ConversationId("elsewhere"))).isEmpty();
    }

    @Test
    void are_about_the_customer_of_their_talk_newest_first() {
        var first = note("one", talk, "Roule en hiver.");
        var second = note("two", world.talk(Kind.ADVICE, claire, marc), "Rappeler demain.");
        note("three", world.talk(Kind.ADVICE, world.customer("karim"), marc), "Ailleurs.");

        assertThat(world.notes().about(claire.id())).containsExactly(second, first);
        assertThat(world.notes().about(marc.id())).isEmpty();
    }

    @Test
    void are_no_messages() {
        note("one", talk, "Roule en hiver.");

        assertThat(world.conversations().lastSeq(talk)).isZero();
        assertThat(world.conversations().after(talk, 0, 10)).isEmpty();
        assertThat(world.conversations().writtenBy(marc.id(), null, 10)).isEmpty();
    }

    @Test
    void stay_when_their_author_is_erased_and_are_then_nobodys() {
        note("one", talk, "Roule en hiver.");

        world.transactions().run(() -> world.accounts().erase(marc.id()));

        assertThat(world.notes().of(talk))
                .singleElement()
                .satisfies(note -> assertThat(note.from().isErased()).isTrue());
    }

    @Test
    void are_forgotten_with_what_is_known_of_their_customer() {
        note("one", talk, "Roule en hiver.");
        var kept = note("two", world.talk(Kind.ADVICE, world.customer("karim"), marc), "Ailleurs.");

        world.transactions().run(() -> world.notes().forgetAbout(claire.id()));

        assertThat(world.notes().of(talk)).isEmpty();
        assertThat(world.notes().of(kept.conversation())).containsExactly(kept);
    }

    @Test
    void are_deleted_with_an_old_talk() {
        note("one", talk, "Roule en hiver.");
        world.transactions().run(() -> world.talks().close(talk, world.clock().instant()));

        int forgotten = world.transactions()
                .run(() -> world.oldChats().forget(world.clock().instant().plus(Duration.ofSeconds(1)), 10));

        assertThat(forgotten).isZero();
        assertThat(world.notes().find(new NoteId("one"))).isEmpty();
    }

    private Note note(String id, ConversationId beside, String text) {
        var note = new Note(
                new NoteId(id),
                beside,
                marc.person(),
                new NoteText(text),
                world.clock().instant());
        world.transactions().run(() -> world.notes().add(note));
        return note;
    }
}
