package dev.paddock.domain.photo;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.PhotoId;
import java.util.Optional;

/** Reading a photo: by those who can read its conversation; before it was sent, by whose it is alone. */
public final class ReadPhoto {
    private final Photos photos;
    private final Conversations conversations;

    public ReadPhoto(Photos photos, Conversations conversations) {
        this.photos = photos;
        this.conversations = conversations;
    }

    /** A photo in one size, as a reader gets it. */
    public record Shown(KeptPhoto photo, Photos.Content content) {}

    /** The photo in {@code size}; empty if there is none, or it is not for {@code reader}: which, is not told. */
    public Optional<Shown> open(UserId reader, PhotoId id, PhotoSize size) {
        return photos.find(id)
                .filter(photo -> isFor(reader, photo))
                .flatMap(photo -> photos.open(id, size).map(content -> new Shown(photo, content)));
    }

    private boolean isFor(UserId reader, KeptPhoto photo) {
        return (photo.sent() || photo.sender().equals(reader))
                && conversations.find(photo.conversation(), reader).isPresent();
    }
}
