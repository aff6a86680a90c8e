package dev.paddock.domain.notification;

import dev.paddock.domain.PageSize;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reading the offers one was sent. Consent is asked of the store each time, also for what is sent again: an offer reaches nobody
 * who withdrew it meanwhile, nor anybody to whom it was not sent.
 */
public final class ReadOffers {
    /** The longest page, in offers. */
    public static final int MAX_PAGE = PageSize.MAX;

    private final Offers offers;
    private final Transactions transactions;
    private final InstantSource clock;

    public ReadOffers(Offers offers, Transactions transactions, InstantSource clock) {
        this.offers = offers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The offers sent to {@code customer}, newest first; with {@code before}, those that follow that in this order. */
    public List<Offer> of(UserId customer, @Nullable OfferId before, int limit) {
        return offers.sentTo(customer, before, cut(limit));
    }

    /** Every offer, sent or not, for those who emit them; newest first. */
    public List<Offer> all(@Nullable OfferId before, int limit) {
        return offers.page(before, cut(limit));
    }

    /** Notes that {@code customer} saw {@code upTo} and all sent to them before it. */
    public void seen(UserId customer, OfferId upTo) {
        transactions.run(() -> offers.seen(customer, upTo, clock.instant()));
    }

    private static int cut(int limit) {
        return Math.max(1, Math.min(limit, MAX_PAGE));
    }
}
