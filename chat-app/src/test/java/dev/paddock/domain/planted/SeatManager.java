package dev.paddock.domain.planted;

/** A name that says nothing. */
public final class SeatManager {
    private SeatManager() {}
}
