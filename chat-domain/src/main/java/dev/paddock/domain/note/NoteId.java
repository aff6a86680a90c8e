package dev.paddock.domain.note;

/** The id of a note. */
public record NoteId(String value) {
    public NoteId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
