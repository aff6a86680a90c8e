package dev.paddock.ws.planted;

import dev.paddock.domain.note.Note;

/** A note where customers are spoken to. */
public record NotesOnTheSocket(Note note) {}
