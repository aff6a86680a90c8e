package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the platform.
 *
 * @param email null for guests
 * @param marketingOptIn whether the person asked for offers
 * @param listing whether other customers may find the person, as far as they were asked
 * @param trustedSince access tokens issued before it no longer count (signed out everywhere, blocked)
 */
public record Account(
        UserId id,
        DisplayName name,
        Role role,
        @Nullable EmailAddress email,
        Language language,
        boolean marketingOptIn,
        Listing listing,
        boolean blocked,
        Instant createdAt,
        Instant trustedSince) {
    /** Logged accounts of the version before say nothing of what they were asked: as if they had not been. */
    public Account {
        listing = Objects.requireNonNullElse(listing, Listing.UNASKED);
    }

    public boolean guest() {
        return email == null;
    }

    /** Whether offers that are sent now go to this person. */
    public boolean wantsOffers() {
        return marketingOptIn && !blocked && role == Role.CUSTOMER;
    }

    /** Whether other customers may find the person. */
    public boolean listed() {
        return listing == Listing.ON;
    }

    public Person person() {
        return new Person(id, name.value(), role);
    }

    public Account named(DisplayName newName) {
        return new Account(
                id, newName, role, email, language, marketingOptIn, listing, blocked, createdAt, trustedSince);
    }

    /** This account with another address. */
    public Account reachedAt(EmailAddress address) {
        return new Account(
                id, name, role, address, language, marketingOptIn, listing, blocked, createdAt, trustedSince);
    }

    public Account speaking(Language newLanguage) {
        return new Account(
                id, name, role, email, newLanguage, marketingOptIn, listing, blocked, createdAt, trustedSince);
    }

    public Account optedIn(boolean optIn) {
        return new Account(id, name, role, email, language, optIn, listing, blocked, createdAt, trustedSince);
    }

    /** This account with the answer to whether the person may be found. */
    public Account listed(boolean nowListed) {
        var answer = Listing.answered(nowListed);
        return new Account(id, name, role, email, language, marketingOptIn, answer, blocked, createdAt, trustedSince);
    }

    public Account withRole(Role newRole) {
        return new Account(
                id, name, newRole, email, language, marketingOptIn, listing, blocked, createdAt, trustedSince);
    }

    public Account blocked(boolean nowBlocked) {
        return new Account(
                id, name, role, email, language, marketingOptIn, listing, nowBlocked, createdAt, trustedSince);
    }

    /** This account with every access token issued before {@code instant} worthless. */
    public Account trustedSince(Instant instant) {
        return new Account(id, name, role, email, language, marketingOptIn, listing, blocked, createdAt, instant);
    }
}
