package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;

/** A message on its way to the log: not numbered, not stored, not yet anybody's to read. */
public record NewMessage(ConversationId conversation, Person from, ClientId clientId, MessageText text) {}
