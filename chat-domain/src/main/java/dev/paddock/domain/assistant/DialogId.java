package dev.paddock.domain.assistant;

/** A dialog's id: a new one for each dialog started. */
public record DialogId(String value) {
    public DialogId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
