package dev.paddock.domain.account;

import dev.paddock.domain.dealer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a person with an account is reached, beside the address they sign in with.
 *
 * @param verified whether that address is known to be theirs
 * @param pending the address that is to take its place once it is known to be theirs; null if none is
 * @param phone null if they gave none
 */
public record ContactCard(
        UserId user,
        boolean verified,
        @Nullable EmailAddress pending,
        @Nullable PhoneNumber phone) {
    /** The card of somebody of whom nothing is known. */
    public static ContactCard blank(UserId user) {
        return new ContactCard(user, false, null, null);
    }

    /** This card with the address known to be the person's, and none that is to take its place. */
    public ContactCard proven() {
        return new ContactCard(user, true, null, phone);
    }

    /** This card with an address that waits to be proven, null for none. */
    public ContactCard awaiting(@Nullable EmailAddress address) {
        return new ContactCard(user, verified, address, phone);
    }

    /** This card with another number, null for none. */
    public ContactCard phoning(@Nullable PhoneNumber number) {
        return new ContactCard(user, verified, pending, number);
    }
}
