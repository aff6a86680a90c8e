package dev.paddock.domain.note;

/** The outcome of writing a note. */
public sealed interface WriteNoteOutcome permits WriteNoteOutcome.Written, NoteRefusal.NotInTalk {
    record Written(Note note) implements WriteNoteOutcome {}
}
