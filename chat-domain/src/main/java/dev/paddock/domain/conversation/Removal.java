package dev.paddock.domain.conversation;

import java.util.Locale;

/** The side that took a message away. */
public enum Removal {
    AUTHOR,
    STAFF;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
