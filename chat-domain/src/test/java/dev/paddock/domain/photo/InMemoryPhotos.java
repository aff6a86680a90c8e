package dev.paddock.domain.photo;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.conversation.PhotoId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Photos in memory. */
public final class InMemoryPhotos implements Photos {
    private record Row(KeptPhoto photo, long seq, Print full, Print thumb) {
        boolean isOf(ConversationId conversation, long number) {
            return photo.sent() && photo.conversation().equals(conversation) && seq == number;
        }
    }

    private final InMemoryTable<PhotoId, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryPhotos(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    /** Those of {@code photos} that are still there. */
    public List<Photo> kept(List<Photo> photos) {
        return photos.stream().filter(photo -> rows.has(photo.id())).toList();
    }

    /** The photos that {@code message} names if they are its author's to send there; empty if one is not. */
    public Optional<List<Photo>> claimed(NewMessage message, long seq) {
        return transactions.run(() -> {
            var claimed = new ArrayList<Photo>();
            for (var id : message.photos()) {
                var row = rows.find(id).filter(found -> isFor(message, found.photo()));
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                claimed.add(row.get().photo().photo());
            }
            message.photos().forEach(id -> send(id, seq));
            return Optional.of(List.copyOf(claimed));
        });
    }

    private static boolean isFor(NewMessage message, KeptPhoto photo) {
        return !photo.sent()
                && photo.sender().equals(message.from().id())
                && photo.conversation().equals(message.conversation());
    }

    private void send(PhotoId id, long seq) {
        var row = rows.find(id).orElseThrow();
        var photo = row.photo();
        var sent = new KeptPhoto(photo.photo(), photo.conversation(), photo.sender(), photo.uploadedAt(), true);
        rows.put(id, new Row(sent, seq, row.full(), row.thumb()));
    }

    @Override
    public void add(PhotoId id, ConversationId conversation, UserId sender, Instant at, Print full, Print thumb) {
        var photo = new Photo(id, full.format(), full.width(), full.height(), full.bytes().length);
        rows.put(id, new Row(new KeptPhoto(photo, conversation, sender, at, false), 0, full, thumb));
    }

    @Override
    public int unsentOf(UserId sender) {
        return (int) rows.all()
                .map(Row::photo)
                .filter(photo -> photo.sender().equals(sender) && !photo.sent())
                .count();
    }

    @Override
    public Optional<KeptPhoto> find(PhotoId id) {
        return rows.find(id).map(Row::photo);
    }

    @Override
    public Optional<Content> open(PhotoId id, PhotoSize size) {
        return rows.find(id).map(row -> new Held(size == PhotoSize.FULL ? row.full() : row.thumb()));
    }

    /** Deletes the photos of one message. */
    public void forgetOf(ConversationId conversation, long seq) {
        rows.removeIf(row -> row.getValue().isOf(conversation, seq));
    }

    @Override
    public int forgetUnsent(Instant instant, int limit) {
        return transactions.run(() -> {
            var old = rows.all()
                    .map(Row::photo)
                    .filter(photo -> !photo.sent() && photo.uploadedAt().isBefore(instant))
                    .sorted(Comparator.comparing(KeptPhoto::uploadedAt))
                    .limit(limit)
                    .toList();
            old.forEach(photo -> rows.remove(photo.photo().id()));
            return old.size();
        });
    }

    @Override
    public void forgetAllOf(UserId sender) {
        rows.removeIf(row -> row.getValue().photo().sender().equals(sender));
    }

    private record Held(Print print) implements Content {
        @Override
        public PhotoFormat format() {
            return print.format();
        }

        @Override
        public int bytes() {
            return print.bytes().length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(print.bytes());
        }
    }
}
