package dev.paddock.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the platform.
 *
 * @param email null for guests
 * @param marketingOptIn whether the person asked for offers
 * @param listed whether other customers may find the person
 * @param trustedSince access tokens issued before it no longer count (signed out everywhere, blocked)
 */
public record Account(
        UserId id,
        DisplayName name,
        Role role,
        @Nullable EmailAddress email,
        Language language,
        boolean marketingOptIn,
        boolean listed,
        boolean blocked,
        Instant createdAt,
        Instant trustedSince) {

    public boolean guest() {
        return email == null;
    }

    /** Whether offers that are sent now go to this person. */
    public boolean wantsOffers() {
        return marketingOptIn && !blocked && role == Role.CUSTOMER;
    }

    public Person person() {
        return new Person(id, name.value(), role);
    }

    public Account named(DisplayName newName) {
        return new Account(
                id, newName, role, email, language, marketingOptIn, listed, blocked, createdAt, trustedSince);
    }

    public Account speaking(Language newLanguage) {
        return new Account(
                id, name, role, email, newLanguage, marketingOptIn, listed, blocked, createdAt, trustedSince);
    }

    public Account optedIn(boolean optIn) {
        return new Account(id, name, role, email, language, optIn, listed, blocked, createdAt, trustedSince);
    }

    public Account listed(boolean nowListed) {
        return new Account(
                id, name, role, email, language, marketingOptIn, nowListed, blocked, createdAt, trustedSince);
    }

    public Account withRole(Role newRole) {
        return new Account(
                id, name, newRole, email, language, marketingOptIn, listed, blocked, createdAt, trustedSince);
    }

    public Account blocked(boolean nowBlocked) {
        return new Account(
                id, name, role, email, language, marketingOptIn, listed, nowBlocked, createdAt, trustedSince);
    }

    /** This account with every access token issued before {@code instant} worthless. */
    public Account trustedSince(Instant instant) {
        return new Account(id, name, role, email, language, marketingOptIn, listed, blocked, createdAt, instant);
    }
}
