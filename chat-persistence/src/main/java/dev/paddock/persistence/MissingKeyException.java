package dev.paddock.persistence;

/** Says, in one line for the operator, that a store's secrets are sealed by a key that is not there, or that keys can't be read. */
public final class MissingKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingKeyException(String message) {
        super(message);
    }
}
