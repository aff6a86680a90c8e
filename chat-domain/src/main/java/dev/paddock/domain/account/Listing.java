package dev.paddock.domain.account;

/** The answer to whether other customers may find somebody who is online; nobody is found who was not asked. */
public enum Listing {
    UNASKED,
    OFF,
    ON;

    /** The answer of somebody who was asked. */
    public static Listing answered(boolean listed) {
        return listed ? ON : OFF;
    }
}
