package dev.paddock.persistence.photo;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.domain.photo.KeptPhoto;
import dev.paddock.domain.photo.PhotoSize;
import dev.paddock.domain.photo.Photos;
import dev.paddock.domain.photo.Print;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Photos in the tables {@code photos} and {@code photo_parts}. */
public final class JdbiPhotos implements Photos {
    /** The number of bytes in a part: so many are in memory at a time while a photo is read. */
    static final int PART = 32 * 1024;

    private static final String OLD = """
            SELECT id FROM photos WHERE place IS NULL AND uploaded_at < :instant
            ORDER BY uploaded_at, id LIMIT :limit FOR UPDATE
            """;

    private final Database database;

    public JdbiPhotos(Database database) {
        this.database = database;
    }

    @Override
    public void add(PhotoId id, ConversationId conversation, UserId sender, Instant at, Print full, Print thumb) {
        database.alter(handle -> {
            handle.createUpdate("""
                            INSERT INTO photos (id, conversation_id, sender_id, format, width, height, full_bytes,
                                thumb_bytes, thumb_format, uploaded_at)
                            VALUES (:id, :conversation, :sender, :format, :width, :height, :full, :thumb, :thumbFormat, :at)
                            """)
                    .bind("id", id.value())
                    .bind("conversation", conversation.value())
                    .bind("sender", sender.value())
                    .bind("format", named(full.format()))
                    .bind("width", full.width())
                    .bind("height", full.height())
                    .bind("full", full.bytes().length)
                    .bind("thumb", thumb.bytes().length)
                    .bind("thumbFormat", named(thumb.format()))
                    .bind("at", at)
                    .execute();
            addParts(handle, id, PhotoSize.FULL, full.bytes());
            addParts(handle, id, PhotoSize.THUMB, thumb.bytes());
        });
    }

    private static void addParts(Handle handle, PhotoId id, PhotoSize size, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += PART) {
            handle.createUpdate("""
                            INSERT INTO photo_parts (photo_id, size, part, content) VALUES (:id, :size, :part, :content)
                            """)
                    .bind("id", id.value())
                    .bind("size", named(size))
                    .bind("part", from / PART)
                    .bind("content", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)))
                    .execute();
        }
    }

    @Override
    public int unsentOf(UserId sender) {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM photos WHERE sender_id = :sender AND place IS NULL")
                        .bind("sender", sender.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Optional<KeptPhoto> find(PhotoId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM photos WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> kept(row))
                .findOne());
    }

    private static KeptPhoto kept(ResultSet row) throws SQLException {
        return new KeptPhoto(
                PhotoRows.photo(row),
                new ConversationId(row.getString("conversation_id")),
                new UserId(row.getString("sender_id")),
                Columns.instant(row, "uploaded_at"),
                row.getObject("place") != null);
    }

    @Override
    public Optional<Content> open(PhotoId id, PhotoSize size) {
        var column = size == PhotoSize.FULL ? "full_bytes" : "thumb_bytes";
        var format = size == PhotoSize.FULL ? "format" : "thumb_format";
        return database.read(handle -> handle.createQuery("SELECT * FROM photos WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> (Content)
                        new Stored(id, size, Columns.named(PhotoFormat.class, row, format), row.getInt(column)))
                .findOne());
    }

    @Override
    public int forgetUnsent(Instant instant, int limit) {
        return database.change(handle -> {
            var old = handle.createQuery(OLD)
                    .bind("instant", instant)
                    .bind("limit", limit)
                    .mapTo(String.class)
                    .list();
            if (!old.isEmpty()) {
                handle.createUpdate("DELETE FROM photos WHERE id = ANY(:ids)")
                        .bindArray("ids", String.class, old.toArray())
                        .execute();
            }
            return old.size();
        });
    }

    @Override
    public void forgetAllOf(UserId sender) {
        database.alter(handle -> handle.createUpdate("DELETE FROM photos WHERE sender_id = :sender")
                .bind("sender", sender.value())
                .execute());
    }

    private static String named(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A print in the table, read part by part. */
    private final class Stored implements Content {
        private final PhotoId id;
        private final PhotoSize size;
        private final PhotoFormat format;
        private final int bytes;

        Stored(PhotoId id, PhotoSize size, PhotoFormat format, int bytes) {
            this.id = id;
            this.size = size;
            this.format = format;
            this.bytes = bytes;
        }

        @Override
        public PhotoFormat format() {
            return format;
        }

        @Override
        public int bytes() {
            return bytes;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (int part = 0; part * PART < bytes; part++) {
                var content = part(part);
                if (content.isEmpty()) {
                    throw new IOException("the photo was deleted while it was read");
                }
                out.write(content.get());
            }
        }

        private Optional<byte[]> part(int part) {
            return database.read(handle -> handle.createQuery("""
                            SELECT content FROM photo_parts WHERE photo_id = :id AND size = :size AND part = :part
                            """)
                    .bind("id", id.value())
                    .bind("size", named(size))
                    .bind("part", part)
                    .mapTo(byte[].class)
                    .findOne());
        }
    }
}
