package dev.paddock.domain;

/** Says that the store could not be reached in time, so that nothing was done and the same call may be tried again. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
