package dev.paddock.chatbot.workshop;

/** A calendar of its own. */
public enum Category {
    /** Services at the workshop. */
    MAINTENANCE,
    /** Test rides on the road. */
    ROAD,
    /** Test rides off the road. */
    OFFROAD,
    /** Test rides on the track. */
    TRACK
}
