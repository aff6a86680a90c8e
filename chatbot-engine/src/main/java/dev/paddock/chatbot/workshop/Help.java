package dev.paddock.chatbot.workshop;

/** A matter that a customer wants help with. */
public enum Help {
    /** A service of the motorcycle. */
    MAINTENANCE,
    /** To get to know a motorcycle: a test ride. */
    VEHICLE_INFORMATION,
    /** To get in touch with the dealership. */
    CONTACT,
    /** Nothing. */
    STOP
}
