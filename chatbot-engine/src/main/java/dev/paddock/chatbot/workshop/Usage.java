package dev.paddock.chatbot.workshop;

/** Where a motorcycle is ridden. */
public enum Usage {
    /** On the road. */
    ROAD,
    /** Off the road. */
    OFFROAD,
    /** On the track. */
    SPORT
}
