package dev.paddock.domain.shop;

import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.ReadOffers;

/** Offers: sending them to those who agreed, and reading them. */
public record OfferFeature(EmitOffer emitOffer, ReadOffers readOffers) {

    static OfferFeature of(Ports ports, Surroundings outside) {
        return new OfferFeature(
                new EmitOffer(ports.offers(), ports.transactions(), ports.events(), outside.ids(), outside.clock()),
                new ReadOffers(ports.offers(), ports.transactions(), outside.clock()));
    }
}
