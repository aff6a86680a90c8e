package dev.paddock.chatbot.workshop;

/** A way of riding a motorcycle. */
public enum Riding {
    /** On the road. */
    ROAD,
    /** Off the road. */
    OFFROAD,
    /** On the track. */
    SPORT
}
