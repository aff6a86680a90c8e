package dev.paddock.persistence.note;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.note.Note;
import dev.paddock.domain.note.NoteId;
import dev.paddock.domain.note.NoteText;
import dev.paddock.domain.note.Notes;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Notes, in a table of their own: {@code notes}. */
public final class JdbiNotes implements Notes {
    private static final String SELECT = """
            SELECT n.id, n.conversation_id, n.author_id, n.body, n.written_at, a.name, a.role
            FROM notes n LEFT JOIN accounts a ON a.id = n.author_id
            WHERE\s""";
    private static final String TALKS_OF_CUSTOMER =
            "n.conversation_id IN (SELECT id FROM conversations WHERE kind = 'advice' AND one_id = :key)";

    private final Database database;

    public JdbiNotes(Database database) {
        this.database = database;
    }

    @Override
    public void add(Note note) {
        database.alter(handle -> handle.createUpdate("""
                        INSERT INTO notes (id, conversation_id, author_id, body, written_at)
                        VALUES (:id, :conversation, :author, :body, :at)
                        """)
                .bind("id", note.id().value())
                .bind("conversation", note.conversation().value())
                .bind("author", note.from().id().value())
                .bind("body", note.text().value())
                .bind("at", note.at())
                .execute());
    }

    @Override
    public Optional<Note> find(NoteId id) {
        return those("n.id = :key", id.value()).stream().findFirst();
    }

    @Override
    public List<Note> of(ConversationId conversation) {
        return those("n.conversation_id = :key ORDER BY n.arrival", conversation.value());
    }

    @Override
    public List<Note> about(UserId customer) {
        return those(TALKS_OF_CUSTOMER + " ORDER BY n.arrival DESC", customer.value());
    }

    @Override
    public void forgetAbout(UserId customer) {
        database.alter(handle ->
                handle.createUpdate("""
                        DELETE FROM notes WHERE conversation_id IN
                            (SELECT id FROM conversations WHERE kind = 'advice' AND one_id = :customer)
                        """).bind("customer", customer.value()).execute());
    }

    private List<Note> those(String condition, String key) {
        return database.read(handle -> handle.createQuery(SELECT + condition)
                .bind("key", key)
                .map((row, context) -> note(row))
                .list());
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                new NoteId(row.getString("id")),
                new ConversationId(row.getString("conversation_id")),
                AccountRows.person(row, "author_id"),
                new NoteText(row.getString("body")),
                Columns.instant(row, "written_at"));
    }
}
