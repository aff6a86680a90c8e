package dev.paddock.persistence;

import org.jspecify.annotations.Nullable;

/** Says that the database could not be opened at the start: away, locked by somebody else, or refusing the password. */
public final class StoreUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
