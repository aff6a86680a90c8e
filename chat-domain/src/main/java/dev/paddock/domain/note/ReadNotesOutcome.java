package dev.paddock.domain.note;

import java.util.List;

/** The outcome of asking for the notes beside a talk. */
public sealed interface ReadNotesOutcome permits ReadNotesOutcome.Found, NoteRefusal.NotInTalk {
    /**
     * The notes.
     *
     * @param notes oldest first
     */
    record Found(List<Note> notes) implements ReadNotesOutcome {
        public Found {
            notes = List.copyOf(notes);
        }
    }
}
