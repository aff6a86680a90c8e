package dev.paddock.domain.photo;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Photo;
import java.time.Instant;

/**
 * A photo as it is kept.
 *
 * @param conversation where it was uploaded for, the only one that it can be sent in
 * @param sender the person whose it is
 * @param sent whether it went with a message
 */
public record KeptPhoto(Photo photo, ConversationId conversation, UserId sender, Instant uploadedAt, boolean sent) {}
