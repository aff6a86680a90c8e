package dev.paddock.persistence.room;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.Bar;
import dev.paddock.domain.room.Bars;
import dev.paddock.domain.room.RoomId;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who is kept from what, in the table {@code room_bars}. Whether a room has any, its conversation's row says, which is changed first: so messages that
 * are being stored are waited for, and those after them find out.
 */
public final class JdbiBars implements Bars {
    private static final String SELECT = """
            SELECT b.room_id, b.user_id, b.kind, b.ends_at, b.by_id, p.name, p.role, s.name AS by_name, s.role AS by_role
            FROM room_bars b LEFT JOIN accounts p ON p.id = b.user_id LEFT JOIN accounts s ON s.id = b.by_id
            WHERE (b.ends_at IS NULL OR b.ends_at > :now)
            """;
    private final Database database;

    public JdbiBars(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Bar> find(RoomId room, UserId person, Instant now) {
        return database.read(handle -> handle.createQuery(SELECT + "AND b.room_id = :room AND b.user_id = :person")
                .bind("now", now)
                .bind("room", room.value())
                .bind("person", person.value())
                .map((row, context) -> bar(row))
                .findOne());
    }

    @Override
    public List<Bar> in(RoomId room, Instant now) {
        return database.read(
                handle -> handle.createQuery(SELECT + "AND b.room_id = :room ORDER BY b.set_at DESC, b.user_id")
                        .bind("now", now)
                        .bind("room", room.value())
                        .map((row, context) -> bar(row))
                        .list());
    }

    @Override
    public List<Bar> of(UserId person, Instant now) {
        return database.read(handle -> handle.createQuery(SELECT + "AND b.user_id = :person ORDER BY b.room_id")
                .bind("now", now)
                .bind("person", person.value())
                .map((row, context) -> bar(row))
                .list());
    }

    @Override
    public void set(RoomId room, UserId person, Bar.Kind kind, @Nullable Instant until, UserId by, Instant at) {
        database.alter(handle -> {
            handle.createUpdate("UPDATE conversations SET has_bars = TRUE WHERE id = :room")
                    .bind("room", room.value())
                    .execute();
            delete(handle, room, person);
            handle.createUpdate("""
                            INSERT INTO room_bars (room_id, user_id, kind, ends_at, by_id, set_at)
                            VALUES (:room, :person, :kind, CAST(:until AS TIMESTAMP WITH TIME ZONE), :by, :at)
                            """)
                    .bind("room", room.value())
                    .bind("person", person.value())
                    .bind("kind", kind.wireName())
                    .bindByType("until", until, Instant.class)
                    .bind("by", by.value())
                    .bind("at", at)
                    .execute();
        });
    }

    @Override
    public boolean lift(RoomId room, UserId person) {
        return database.change(handle -> delete(handle, room, person));
    }

    @Override
    public void forget(UserId person) {
        database.alter(handle -> handle.createUpdate("DELETE FROM room_bars WHERE user_id = :person")
                .bind("person", person.value())
                .execute());
    }

    @Override
    public void forgetOver(Instant now) {
        boolean some = database.read(
                handle -> handle.createQuery("SELECT 1 FROM room_bars WHERE ends_at <= :now FETCH FIRST ROW ONLY")
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
        if (some) {
            database.alter(handle -> handle.createUpdate("DELETE FROM room_bars WHERE ends_at <= :now")
                    .bind("now", now)
                    .execute());
        }
    }

    private static boolean delete(Handle handle, RoomId room, UserId person) {
        return handle.createUpdate("DELETE FROM room_bars WHERE room_id = :room AND user_id = :person")
                        .bind("room", room.value())
                        .bind("person", person.value())
                        .execute()
                == 1;
    }

    private static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                new RoomId(row.getString("room_id")),
                AccountRows.person(row, "user_id"),
                Columns.named(Bar.Kind.class, row, "kind"),
                row.getObject("ends_at") == null ? null : Columns.instant(row, "ends_at"),
                AccountRows.person(row, "by_id", "by_name", "by_role"));
    }
}
