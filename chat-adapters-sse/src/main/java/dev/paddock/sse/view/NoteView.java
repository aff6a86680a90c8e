package dev.paddock.sse.view;

import dev.paddock.contract.shape.PersonShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.note.Note;
import java.util.List;

/** A note as staff see it. There is no other way to write one down on the wire, and what customers get never passes here. */
public record NoteView(String id, String conversation, Shape from, String text, String at) {
    public record Wrapped(NoteView note) {}

    public record All(List<NoteView> notes) {}

    public static NoteView of(Note note, Language reader) {
        return new NoteView(
                note.id().value(),
                note.conversation().value(),
                PersonShape.of(note.from(), reader),
                note.text().value(),
                note.at().toString());
    }

    public static List<NoteView> all(List<Note> notes, Language reader) {
        return notes.stream().map(note -> of(note, reader)).toList();
    }
}
