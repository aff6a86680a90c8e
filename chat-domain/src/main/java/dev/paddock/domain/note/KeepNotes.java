package dev.paddock.domain.note;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import java.time.InstantSource;
import java.util.Optional;

/** Writing and reading the notes beside a talk; its customer does neither, also if they have become a member of staff since. */
public final class KeepNotes {
    private final Notes notes;
    private final Conversations conversations;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public KeepNotes(
            Notes notes,
            Conversations conversations,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.notes = notes;
        this.conversations = conversations;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a note beside a talk that is {@code author}'s, open or closed. */
    public WriteNoteOutcome write(Person author, ConversationId talk, NoteText text) {
        return transactions.run(() -> mayRead(author.id(), talk)
                        && conversations.find(talk, author.id()).isPresent()
                ? new WriteNoteOutcome.Written(add(author, talk, text))
                : new NoteRefusal.NotInTalk());
    }

    /** Keeps a note for whoever else has a reason to; to be called within a transaction. */
    public Note add(Person author, ConversationId talk, NoteText text) {
        var note = new Note(new NoteId(ids.next()), talk, author, text, clock.instant());
        notes.add(note);
        events.append(new NoteEvent.NoteWritten(talk, note.id()));
        return note;
    }

    public ReadNotesOutcome read(UserId reader, ConversationId talk) {
        return transactions.run(
                () -> mayRead(reader, talk) ? new ReadNotesOutcome.Found(notes.of(talk)) : new NoteRefusal.NotInTalk());
    }

    /** The note if {@code reader} may read it: whoever is told of one asks here. */
    public Optional<Note> find(UserId reader, ConversationId talk, NoteId id) {
        return transactions.run(() -> mayRead(reader, talk) ? notes.find(id) : Optional.empty());
    }

    private boolean mayRead(UserId reader, ConversationId talk) {
        return conversations.findForStaff(talk, reader).isPresent();
    }
}
