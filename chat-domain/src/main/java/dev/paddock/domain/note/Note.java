package dev.paddock.domain.note;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.ConversationId;
import java.time.Instant;

/**
 * Something a member of staff wrote down beside a talk with a customer, for colleagues alone. It is no message, and nothing that
 * sends messages knows of it.
 *
 * @param from its author, with today's name when read back
 */
public record Note(NoteId id, ConversationId conversation, Person from, NoteText text, Instant at) {}
