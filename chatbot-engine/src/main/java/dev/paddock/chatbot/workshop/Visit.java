package dev.paddock.chatbot.workshop;

/** A sort of visit to the dealership, with a calendar of its own. */
public enum Visit {
    /** Services at the workshop. */
    MAINTENANCE,
    /** Test rides on the road. */
    ROAD,
    /** Test rides off the road. */
    OFFROAD,
    /** Test rides on the track. */
    TRACK
}
