package dev.paddock.domain.notification;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sending an offer to those who asked for offers: now, or at a time to come. */
public final class EmitOffer {
    private final Offers offers;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public EmitOffer(Offers offers, Transactions transactions, StateEvents events, Ids ids, InstantSource clock) {
        this.offers = offers;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the offer and sends it, at once unless {@code at} lies ahead. */
    public Offer emit(OfferText text, @Nullable Instant at) {
        return transactions.run(() -> {
            var now = clock.instant();
            boolean later = at != null && at.isAfter(now);
            var offer = new Offer(
                    new OfferId(ids.next()),
                    text,
                    at != null && later ? at : now,
                    Offer.Status.SCHEDULED,
                    offers.audience(),
                    0);
            offers.add(offer);
            return later ? offer : send(offer.id(), now);
        });
    }

    /** To be called about every second: sends the scheduled offers whose time has come. */
    public void sendDue() {
        var now = clock.instant();
        for (var id : offers.due(now)) {
            transactions.run(() -> offers.send(id, now).ifPresent(this::announce));
        }
    }

    /** Calls a scheduled offer off. */
    public CallOffOutcome callOff(OfferId id) {
        return transactions.run(() -> {
            if (offers.find(id).isEmpty()) {
                return new CallOffOutcome.NoSuchOffer();
            }
            return offers.cancel(id) ? new CallOffOutcome.CalledOff() : new CallOffOutcome.NotScheduled();
        });
    }

    private Offer send(OfferId id, Instant now) {
        var sent = offers.send(id, now).orElseThrow();
        announce(sent);
        return sent;
    }

    private void announce(Offer sent) {
        events.append(new NotificationEvent.OfferSent(sent));
    }
}
