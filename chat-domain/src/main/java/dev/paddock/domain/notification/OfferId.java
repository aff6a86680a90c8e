package dev.paddock.domain.notification;

/** An offer's id. */
public record OfferId(String value) {
    public OfferId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
