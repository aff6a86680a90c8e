package dev.paddock.ws;

/** The audience that everybody is in. */
final class Lobby {
    /** No conversation's id is empty. */
    static final String NAME = "";

    private Lobby() {}
}
