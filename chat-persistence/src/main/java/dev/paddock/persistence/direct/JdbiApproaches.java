package dev.paddock.persistence.direct;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.direct.Approaches;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Approaches, in the table {@code approaches}; the one row of {@code approaching} is the lock of whoever counts them. */
public final class JdbiApproaches implements Approaches {
    private final Database database;

    public JdbiApproaches(Database database) {
        this.database = database;
    }

    @Override
    public List<Instant> lockAfter(Instant since, UserId person, @Nullable String address, int limit) {
        return database.lock(handle -> {
            handle.createQuery("SELECT id FROM approaching FOR UPDATE")
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("""
                            SELECT approached_at FROM approaches
                            WHERE approached_at > :since AND (person_id = :person OR address = :address)
                            ORDER BY approached_at DESC LIMIT :limit
                            """)
                    .bind("since", since)
                    .bind("person", person.value())
                    .bind("address", address == null ? "" : address)
                    .bind("limit", limit)
                    .map((row, context) -> Columns.instant(row, "approached_at"))
                    .list();
        });
    }

    @Override
    public void add(ConversationId conversation, UserId person, @Nullable String address, Instant at) {
        database.alter(handle -> handle.createUpdate("""
                        INSERT INTO approaches (conversation_id, person_id, address, approached_at)
                        VALUES (:conversation, :person, :address, :at)
                        """)
                .bind("conversation", conversation.value())
                .bind("person", person.value())
                .bind("address", address)
                .bind("at", at)
                .execute());
    }

    @Override
    public List<Approach> of(UserId person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT conversation_id, address, approached_at FROM approaches
                        WHERE person_id = :person ORDER BY approached_at DESC
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Approach(
                        new ConversationId(row.getString("conversation_id")),
                        row.getString("address"),
                        Columns.instant(row, "approached_at")))
                .list());
    }

    @Override
    public void prune(Instant instant) {
        database.alter(handle -> handle.createUpdate("DELETE FROM approaches WHERE approached_at < :instant")
                .bind("instant", instant)
                .execute());
    }
}
