package dev.paddock.chatbot.workshop;

/** A way to get in touch with the dealership. */
public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** By telephone. */
    PHONE
}
