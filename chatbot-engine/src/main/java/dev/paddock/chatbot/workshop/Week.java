package dev.paddock.chatbot.workshop;

/** The week from which slots are offered, Monday to Sunday. */
public enum Week {
    /** The current one. */
    THIS,
    /** The one after it. */
    NEXT
}
