package dev.paddock.domain.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.conversation.Conversation.Kind;
import dev.paddock.domain.conversation.ConversationId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepNotesTest {
    private static final NoteText WINTER = new NoteText("Roule en hiver.");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final KeepNotes keepNotes = showroom.shop.advice().keepNotes();
    private final Account marc = showroom.opens(world.advisor("marc"), 3);
    private final Account nadia = showroom.opens(world.advisor("nadia"), 3);
    private final Account claire = world.customer("claire");
    private final ConversationId talk =
            showroom.accepts(marc, showroom.asks(claire)).talk();

    @Test
    void are_written_by_the_advisor_of_the_talk_and_announced_without_their_words() {
        world.heard().forget();

        var note = ((WriteNoteOutcome.Written) keepNotes.write(marc.person(), talk, WINTER)).note();

        assertThat(note.text()).isEqualTo(WINTER);
        assertThat(note.from()).isEqualTo(marc.person());
        assertThat(keepNotes.read(marc.id(), talk)).isEqualTo(new ReadNotesOutcome.Found(List.of(note)));
        assertThat(world.heard().heard()).containsExactly(new NoteEvent.NoteWritten(talk, note.id()));
    }

    @Test
    void are_neither_written_nor_read_by_others_while_the_talk_goes_on() {
        keepNotes.write(marc.person(), talk, WINTER);

        assertThat(keepNotes.write(nadia.person(), talk, WINTER)).isEqualTo(new NoteRefusal.NotInTalk());
        assertThat(keepNotes.read(nadia.id(), talk)).isEqualTo(new NoteRefusal.NotInTalk());
        assertThat(keepNotes.read(nadia.id(), new ConversationId("elsewhere"))).isEqualTo(new NoteRefusal.NotInTalk());
    }

    @Test
    void are_never_for_the_customer_also_not_as_a_member_of_staff() {
        var note = ((WriteNoteOutcome.Written) keepNotes.write(marc.person(), talk, WINTER)).note();
        assertThat(keepNotes.read(claire.id(), talk)).isEqualTo(new NoteRefusal.NotInTalk());
        assertThat(keepNotes.write(claire.person(), talk, WINTER)).isEqualTo(new NoteRefusal.NotInTalk());

        showroom.endTalk.end(talk, marc.id());
        world.accounts().save(claire.withRole(Role.ADVISOR));

        assertThat(keepNotes.read(claire.id(), talk)).isEqualTo(new NoteRefusal.NotInTalk());
        assertThat(keepNotes.find(claire.id(), talk, note.id())).isEmpty();
    }

    @Test
    void are_read_by_all_staff_once_the_talk_is_closed_and_added_to_by_its_advisor() {
        keepNotes.write(marc.person(), talk, WINTER);
        showroom.endTalk.end(talk, claire.id());

        assertThat(keepNotes.read(nadia.id(), talk)).isInstanceOf(ReadNotesOutcome.Found.class);
        assertThat(keepNotes.write(nadia.person(), talk, WINTER)).isEqualTo(new NoteRefusal.NotInTalk());
        assertThat(keepNotes.write(marc.person(), talk, WINTER)).isInstanceOf(WriteNoteOutcome.Written.class);
    }

    @Test
    void have_no_place_in_other_conversations() {
        var direct = world.talk(Kind.DIRECT, marc, nadia);

        assertThat(keepNotes.write(marc.person(), direct, WINTER)).isEqualTo(new NoteRefusal.NotInTalk());
    }

    @Test
    void are_gone_with_an_erased_customer() {
        keepNotes.write(marc.person(), talk, WINTER);

        showroom.shop.accounts().eraseAccount().erase(claire.id());

        assertThat(world.notes().of(talk)).isEmpty();
    }

    @Test
    void are_not_in_the_export_of_the_customer() {
        keepNotes.write(marc.person(), talk, WINTER);

        var export = showroom.shop.accounts().exportData().of(claire.id()).orElseThrow();

        assertThat(export.toString()).doesNotContain(WINTER.value());
        assertThat(export.messages()).isEmpty();
    }
}
