package dev.paddock.domain.photo;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.conversation.PhotoId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Every photo there is; which message one goes with, the {@link MessageLog} says when it stores that. Photos go with their messages when
 * these are removed or deleted. Implementations are safe for use by many threads and several nodes.
 */
public interface Photos {
    /** Keeps a photo that nobody has sent yet, in both sizes. */
    void add(PhotoId id, ConversationId conversation, UserId sender, Instant at, Print full, Print thumb);

    /** The number of photos that {@code sender} has uploaded and not sent. */
    int unsentOf(UserId sender);

    Optional<KeptPhoto> find(PhotoId id);

    /** The print of a photo in a size; empty if there is no such photo. */
    Optional<Content> open(PhotoId id, PhotoSize size);

    /** Deletes up to {@code limit} photos that were uploaded before {@code instant} and never sent; returns how many. */
    int forgetUnsent(Instant instant, int limit);

    /** Deletes all photos of {@code sender}, sent or not; their messages keep the words. */
    void forgetAllOf(UserId sender);

    /** A print that is read while it is written. */
    interface Content {
        PhotoFormat format();

        int bytes();

        /** Writes it bit by bit, holding no connection meanwhile; of one deleted by now the end is missing. */
        void writeTo(OutputStream out) throws IOException;
    }
}
