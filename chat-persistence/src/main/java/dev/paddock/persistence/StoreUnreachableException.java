package dev.paddock.persistence;

/** Says that the database could not be opened at the start: away, locked by somebody else, or refusing the password. */
public final class StoreUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
