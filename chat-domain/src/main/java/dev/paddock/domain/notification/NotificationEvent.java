package dev.paddock.domain.notification;

import dev.paddock.domain.StateEvent;

/** What changes about offers. */
public sealed interface NotificationEvent extends StateEvent {
    record OfferSent(Offer offer) implements NotificationEvent {}
}
