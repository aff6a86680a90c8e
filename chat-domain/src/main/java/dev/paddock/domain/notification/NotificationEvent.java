package dev.paddock.domain.notification;

import dev.paddock.domain.StateEvent;

/** An event about offers. */
public sealed interface NotificationEvent extends StateEvent {
    record OfferSent(Offer offer) implements NotificationEvent {}
}
