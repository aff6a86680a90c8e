package dev.paddock.app.commandline;

/** Arguments that can't be followed; the message is one line that says what would do. */
public final class WrongUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUsageException(String message) {
        super(message);
    }
}
