package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.Message;

/**
 * A message with the numbers its row has.
 *
 * @param place see {@link MessagePlace}
 * @param sender the number of its author
 */
public record PlacedMessage(long place, long sender, Message message) {}
