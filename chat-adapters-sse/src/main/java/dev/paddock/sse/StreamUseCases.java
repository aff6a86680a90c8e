package dev.paddock.sse;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.shop.Shop;

/**
 * The use cases that the HTTP edge calls for its event streams.
 *
 * @param presence shared with the node's other edges
 */
public record StreamUseCases(EventLog eventLog, KeepPresence presence, ReadOffers readOffers, MessageChanges messages) {

    static StreamUseCases of(Shop shop) {
        return new StreamUseCases(
                shop.ports().eventLog(),
                shop.presence().keepPresence(),
                shop.offers().readOffers(),
                shop.ports().messageChanges());
    }
}
