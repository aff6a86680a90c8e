package dev.paddock.chatbot.stored;

/** The fault of a stored text, in words for a log; never leaves {@link StoredForm}. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String why;

    UnreadableException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    @Override
    public String getMessage() {
        return why;
    }
}
