package dev.paddock.domain.readyanswer;

/** The id of a ready answer. */
public record ReadyAnswerId(String value) {
    public ReadyAnswerId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
