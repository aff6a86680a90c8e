package dev.paddock.domain.account;

/** The cards of all who have an account. Implementations are safe for use by many threads. */
public interface ContactCards {
    /** The card of {@code user}, blank if there is none. */
    ContactCard of(UserId user);

    /** Stores the card in place of the one there was. */
    void save(ContactCard card);

    void forget(UserId user);
}
