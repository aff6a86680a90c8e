package dev.paddock.domain.note;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.conversation.ConversationId;

/** An event about notes. It names the note and does not hold it: who may read it, reads it where it is kept. */
public sealed interface NoteEvent extends StateEvent {
    record NoteWritten(ConversationId conversation, NoteId note) implements NoteEvent {}
}
