package dev.paddock.chatbot;

/** A wish that a person may have at every question, in place of an answer. */
public enum DialogCommand {
    /** To take the last answer back. */
    BACK,
    /** To end the walk and begin again. */
    CANCEL,
    /** To hear what the question wants. */
    HELP,
    /** To say that they don't know. */
    UNKNOWN,
    /** To be passed on to a person: for the host to do, the question stays. */
    PERSON,
    /** To answer an earlier question anew. */
    CHANGE
}
