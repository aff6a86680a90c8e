package dev.paddock.domain.conversation;

import dev.paddock.domain.account.Person;
import java.util.List;

/**
 * A message on its way to the log: not numbered, not stored, not yet anybody's to read.
 *
 * @param photos those it names, of which the log knows whether they are its author's to send
 */
public record NewMessage(
        ConversationId conversation, Person from, ClientId clientId, MessageText text, List<PhotoId> photos) {
    public NewMessage {
        photos = List.copyOf(photos);
    }

    /** A message of words alone. */
    public NewMessage(ConversationId conversation, Person from, ClientId clientId, MessageText text) {
        this(conversation, from, clientId, text, List.of());
    }
}
