package dev.paddock.domain.account;

import java.util.Locale;

/** What a person may do; each role may do all that the ones before it may. */
public enum Role {
    CUSTOMER,
    ADVISOR,
    ADMIN;

    public boolean isStaff() {
        return this != CUSTOMER;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
