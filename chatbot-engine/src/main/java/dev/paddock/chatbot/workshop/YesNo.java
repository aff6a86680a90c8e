package dev.paddock.chatbot.workshop;

/** Yes or no. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO
}
