package dev.paddock.domain.photo;

import dev.paddock.domain.Ids;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.Roster;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Uploading a photo for a conversation: it is kept for a while, until a message takes it along. */
public final class UploadPhoto {
    /** The most photos that one person has waiting to be sent. */
    static final int MOST_UNSENT = 40;

    private final Roster roster;
    private final Darkroom darkroom;
    private final Photos photos;
    private final Transactions transactions;
    private final boolean limited;
    private final Ids ids;
    private final InstantSource clock;

    /**
     * Uploads that are developed by {@code darkroom}.
     *
     * @param limited whether there is a limit to what waits to be sent
     */
    public UploadPhoto(
            Roster roster,
            Darkroom darkroom,
            Photos photos,
            Transactions transactions,
            boolean limited,
            Ids ids,
            InstantSource clock) {
        this.roster = roster;
        this.darkroom = darkroom;
        this.photos = photos;
        this.transactions = transactions;
        this.limited = limited;
        this.ids = ids;
        this.clock = clock;
    }

    /** The reason for which {@code uploader} can upload nothing there, null if they can: to be asked before a picture is read. */
    public @Nullable Refusal objection(UserId uploader, ConversationId conversation) {
        return switch (roster.admission(uploader, conversation)) {
            case WELCOME ->
                limited && photos.unsentOf(uploader) >= MOST_UNSENT ? new UploadOutcome.TooManyUnsent() : null;
            case NOT_A_MEMBER -> new PostOutcome.NotAMember();
            case CLOSED -> new PostOutcome.ConversationClosed();
            case ROOM_DELETED -> new PostOutcome.RoomDeleted();
            case BLOCKED -> new PostOutcome.Blocked();
        };
    }

    /** Has {@code original} written anew and keeps it, unless {@code uploader} may not write there or it is no picture. */
    public UploadOutcome upload(UserId uploader, ConversationId conversation, byte[] original) {
        var objection = objection(uploader, conversation);
        if (objection instanceof UploadOutcome.TooManyUnsent tooMany) {
            return tooMany;
        }
        if (objection != null) {
            return new UploadOutcome.NoWriter(objection);
        }
        var developing = darkroom.develop(original);
        if (developing instanceof Darkroom.Developing.Developed developed) {
            return keep(uploader, conversation, developed);
        }
        return developing instanceof Darkroom.Developing.Unusable unusable
                ? new UploadOutcome.NoPicture(unusable.why())
                : new UploadOutcome.Busy();
    }

    private UploadOutcome keep(UserId uploader, ConversationId conversation, Darkroom.Developing.Developed developed) {
        var id = new PhotoId(ids.next());
        var full = developed.full();
        transactions.run(() -> photos.add(id, conversation, uploader, clock.instant(), full, developed.thumb()));
        return new UploadOutcome.Uploaded(
                new Photo(id, full.format(), full.width(), full.height(), full.bytes().length));
    }
}
