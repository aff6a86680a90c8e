package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.time.Instant;

/**
 * A stored message.
 *
 * @param seq its number in the conversation: 1, 2, 3 … without holes
 * @param from its author, with today's name when read back
 * @param at when the log took it, to the millisecond
 */
public record Message(
        ConversationId conversation, long seq, Person from, MessageText text, Instant at, ClientId clientId) {}
