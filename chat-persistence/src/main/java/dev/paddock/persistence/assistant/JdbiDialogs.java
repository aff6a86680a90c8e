package dev.paddock.persistence.assistant;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.assistant.DialogId;
import dev.paddock.domain.assistant.Dialogs;
import dev.paddock.domain.assistant.StaleDialogException;
import dev.paddock.domain.assistant.StoredDialog;
import dev.paddock.persistence.transaction.Database;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Dialogs with the assistant, in the table {@code dialogs}; the version in the condition lets one of many writers win. */
public final class JdbiDialogs implements Dialogs {
    private static final String FIRST =
            "INSERT INTO dialogs (user_id, id, version, body) VALUES (:person, :id, :version, :text) ON CONFLICT DO NOTHING";
    private static final String NEXT = """
            UPDATE dialogs SET id = :id, version = :version, body = :text
            WHERE user_id = :person AND version = :version - 1
            """;

    private final Database database;

    public JdbiDialogs(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredDialog> of(UserId person) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, version, body FROM dialogs WHERE user_id = :person")
                .bind("person", person.value())
                .map((row, context) -> new StoredDialog(
                        person, new DialogId(row.getString("id")), row.getLong("version"), row.getString("body")))
                .findOne());
    }

    @Override
    public void save(StoredDialog dialog) {
        String statement = dialog.version() == 1 ? FIRST : NEXT;
        int stored = database.change(
                handle -> bound(handle.createUpdate(statement), dialog).execute());
        if (stored == 0) {
            throw new StaleDialogException(dialog);
        }
    }

    @Override
    public void forget(UserId person) {
        database.change(handle -> handle.createUpdate("DELETE FROM dialogs WHERE user_id = :person")
                .bind("person", person.value())
                .execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, StoredDialog dialog) {
        return statement
                .bind("person", dialog.person().value())
                .bind("id", dialog.id().value())
                .bind("version", dialog.version())
                .bind("text", dialog.text());
    }
}
