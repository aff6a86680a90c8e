package dev.paddock.domain.notification;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every offer, and to whom it was sent. Implementations are safe for use by many threads and several nodes. */
public interface Offers {
    void add(Offer offer);

    Optional<Offer> find(OfferId id);

    /** Up to {@code limit} offers, newest first; with {@code before}, those that follow it in that order. */
    List<Offer> page(@Nullable OfferId before, int limit);

    /** The scheduled offers whose time has come, in the order they were added: so are those listed that are sent at one instant. */
    List<OfferId> due(Instant now);

    /**
     * Makes a scheduled offer a sent one, to every customer opted in at this moment; in the transaction that announces it.
     *
     * @return the offer as sent; empty if it was sent or called off before
     */
    Optional<Offer> send(OfferId id, Instant at);

    /** Calls a scheduled offer off; returns false if it was sent or called off before. */
    boolean cancel(OfferId id);

    /** The number of customers who are opted in now. */
    int audience();

    /** The offers sent to {@code customer}, newest first, without how many saw them; none while they are opted out. */
    List<Offer> sentTo(UserId customer, @Nullable OfferId before, int limit);

    /** Everything that was ever sent to {@code customer}, newest first, without how many saw it, whatever they consent to today: for their export. */
    List<Offer> everSentTo(UserId customer);

    /** Notes that {@code customer} saw the offer {@code upTo} and all sent to them before it. */
    void seen(UserId customer, OfferId upTo, Instant at);
}
