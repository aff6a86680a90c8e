package dev.paddock.domain.account;

/** A person's id, opaque to everybody but the store. */
public record UserId(String value) {
    public UserId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("an id has 1 to 64 characters");
        }
    }
}
