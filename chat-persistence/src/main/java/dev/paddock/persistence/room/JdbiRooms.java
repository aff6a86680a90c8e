package dev.paddock.persistence.room;

import dev.paddock.domain.Skeletons;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.room.Rooms;
import dev.paddock.persistence.name.LookKey;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rooms, in the table {@code rooms}; each has a row of the same id in {@code conversations}. */
public final class JdbiRooms implements Rooms {
    private final Database database;
    private final Skeletons skeletons;

    public JdbiRooms(Database database, Skeletons skeletons) {
        this.database = database;
        this.skeletons = skeletons;
    }

    @Override
    public List<Room> all() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM rooms WHERE deleted_at IS NULL ORDER BY name_key, id")
                        .map((row, context) -> room(row))
                        .list());
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return database.read(handle -> find(handle, id, ""));
    }

    @Override
    public Optional<Room> lock(RoomId id) {
        return database.lock(handle -> find(handle, id, " FOR UPDATE"));
    }

    @Override
    public boolean add(Room room, Instant at) {
        return database.change(handle -> insert(handle, room, at) && openConversation(handle, room, at));
    }

    @Override
    public boolean save(Room room) {
        return database.unlessTaken(handle -> {
            withName(handle.createUpdate("""
                        UPDATE rooms SET slow_seconds = :slow, look_key = CASE WHEN name = :name THEN look_key ELSE :look END,
                            folded_look_key = CASE WHEN name = :name THEN folded_look_key ELSE :foldedLook END,
                            name = :name, name_key = :key, capacity = :capacity
                        WHERE id = :id AND deleted_at IS NULL
                        """), room)
                    .bind("slow", room.slowSeconds())
                    .execute();
            setPace(handle, room);
        });
    }

    /** Waits for messages being stored, as they hold the conversation's row; those after it have the new pace. */
    private static void setPace(Handle handle, Room room) {
        int changed = handle.createUpdate("""
                        UPDATE conversations SET slow_seconds = :slow WHERE id = :id AND slow_seconds <> :slow
                        """)
                .bind("slow", room.slowSeconds())
                .bind("id", room.conversation().value())
                .execute();
        if (changed > 0 && room.slowSeconds() == 0) {
            handle.createUpdate("""
                            DELETE FROM slow_posts WHERE conversation = (SELECT number FROM conversations WHERE id = :id)
                            """).bind("id", room.conversation().value()).execute();
        }
    }

    /** Waits for messages being stored, as they hold the conversation's row; those after it find it closed. */
    @Override
    public void delete(RoomId id, Instant at) {
        database.alter(handle -> {
            handle.createUpdate(
                            "UPDATE rooms SET name_key = NULL, look_key = NULL, folded_look_key = NULL, deleted_at = :at WHERE id = :id AND deleted_at IS NULL")
                    .bind("id", id.value())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("UPDATE conversations SET is_open = FALSE, closed_at = :at WHERE id = :id AND is_open")
                    .bind("id", id.value())
                    .bind("at", at)
                    .execute();
        });
    }

    private boolean insert(Handle handle, Room room, Instant at) {
        return withName(handle.createUpdate("""
                                INSERT INTO rooms
                                    (id, name, name_key, look_key, folded_look_key, capacity, members, created_at)
                                VALUES (:id, :name, :key, :look, :foldedLook, :capacity, 0, :at)
                                ON CONFLICT DO NOTHING
                                """), room).bind("at", at).execute() == 1;
    }

    private <S extends SqlStatement<S>> S withName(S statement, Room room) {
        var look = skeletons.of(room.name().value());
        return statement
                .bind("id", room.id().value())
                .bind("name", room.name().value())
                .bind("key", room.name().key())
                .bind("look", LookKey.of(look.asWritten()))
                .bind("foldedLook", LookKey.of(look.folded()))
                .bind("capacity", room.capacity().seats());
    }

    private static boolean openConversation(Handle handle, Room room, Instant at) {
        return handle.createUpdate("""
                                INSERT INTO conversations (id, kind, last_seq, is_open, opened_at)
                                VALUES (:id, 'room', 0, TRUE, :at)
                                """)
                        .bind("id", room.conversation().value())
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static Optional<Room> find(Handle handle, RoomId id, String suffix) {
        return handle.createQuery("SELECT * FROM rooms WHERE id = :id" + suffix)
                .bind("id", id.value())
                .map((row, context) -> room(row))
                .findOne();
    }

    private static Room room(ResultSet row) throws SQLException {
        boolean deleted = row.getObject("deleted_at") != null;
        return new Room(
                new RoomId(row.getString("id")),
                new RoomName(row.getString("name")),
                new Capacity(row.getInt("capacity")),
                deleted ? 0 : row.getInt("members"),
                deleted,
                row.getInt("slow_seconds"));
    }
}
