package dev.paddock.domain.account;

import dev.paddock.domain.Checked;
import java.util.Locale;

/** The role of a person, which says what they may do; each role may do all that the ones before it may. */
public enum Role {
    CUSTOMER,
    ADVISOR,
    ADMIN;

    public boolean isStaff() {
        return this != CUSTOMER;
    }

    /** Whether it is given by those alone who show that they are who they are. */
    public boolean needsProof() {
        return this == ADMIN;
    }

    /** Takes a {@link #wireName}. */
    public static Checked<Role> parse(String raw) {
        for (Role role : values()) {
            if (role.wireName().equals(raw)) {
                return Checked.valid(role);
            }
        }
        return Checked.invalidValue("The role is customer, advisor or admin.");
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
