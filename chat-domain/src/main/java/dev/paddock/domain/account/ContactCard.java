package dev.paddock.domain.account;

import dev.paddock.domain.dealer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a person with an account is reached, beside the address they sign in with.
 *
 * @param verified whether that address is known to be theirs
 * @param pending the address that is to take its place once it is known to be theirs; null if none is
 * @param phone null if they gave none
 * @param reminders whether appointments are to be remembered by mail
 */
public record ContactCard(
        UserId user,
        boolean verified,
        @Nullable EmailAddress pending,
        @Nullable PhoneNumber phone,
        boolean reminders) {
    /** The card of somebody who never switched reminders off. */
    public ContactCard(UserId user, boolean verified, @Nullable EmailAddress pending, @Nullable PhoneNumber phone) {
        this(user, verified, pending, phone, true);
    }

    /** The card of somebody of whom nothing is known. */
    public static ContactCard blank(UserId user) {
        return new ContactCard(user, false, null, null);
    }

    /** This card with the address known to be the person's, and none that is to take its place. */
    public ContactCard proven() {
        return new ContactCard(user, true, null, phone, reminders);
    }

    /** This card with the present address known to be the person's. */
    public ContactCard verifiedNow() {
        return new ContactCard(user, true, pending, phone, reminders);
    }

    /** This card with an address that waits to be proven, null for none. */
    public ContactCard awaiting(@Nullable EmailAddress address) {
        return new ContactCard(user, verified, address, phone, reminders);
    }

    /** This card with another number, null for none. */
    public ContactCard phoning(@Nullable PhoneNumber number) {
        return new ContactCard(user, verified, pending, number, reminders);
    }

    /** This card with reminders or without. */
    public ContactCard reminding(boolean wanted) {
        return new ContactCard(user, verified, pending, phone, wanted);
    }
}
