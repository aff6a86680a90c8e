package dev.paddock.persistence;

/** Says that the database is set up so that it may lose what it acknowledged; the message names the setting to change. */
public final class StoreNotDurableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreNotDurableException(String message) {
        super(message);
    }
}
