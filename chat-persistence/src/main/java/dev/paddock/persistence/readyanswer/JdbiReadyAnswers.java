package dev.paddock.persistence.readyanswer;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.readyanswer.AnswerText;
import dev.paddock.domain.readyanswer.AnswerTitle;
import dev.paddock.domain.readyanswer.ReadyAnswer;
import dev.paddock.domain.readyanswer.ReadyAnswerId;
import dev.paddock.domain.readyanswer.ReadyAnswers;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** Ready answers, in the table {@code ready_answers}. */
public final class JdbiReadyAnswers implements ReadyAnswers {
    private final Database database;

    public JdbiReadyAnswers(Database database) {
        this.database = database;
    }

    @Override
    public List<ReadyAnswer> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM ready_answers ORDER BY arrival")
                .map((row, context) -> answer(row))
                .list());
    }

    @Override
    public Optional<ReadyAnswer> find(ReadyAnswerId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM ready_answers WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> answer(row))
                .findOne());
    }

    @Override
    public void add(ReadyAnswer answer) {
        database.alter(handle -> bound(handle.createUpdate("""
                        INSERT INTO ready_answers (id, title, body, language) VALUES (:id, :title, :body, :language)
                        """), answer).execute());
    }

    @Override
    public boolean save(ReadyAnswer answer) {
        return database.change(handle -> bound(handle.createUpdate("""
                        UPDATE ready_answers SET title = :title, body = :body, language = :language WHERE id = :id
                        """), answer).execute() == 1);
    }

    @Override
    public boolean remove(ReadyAnswerId id) {
        return database.change(handle -> handle.createUpdate("DELETE FROM ready_answers WHERE id = :id")
                        .bind("id", id.value())
                        .execute()
                == 1);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, ReadyAnswer answer) {
        return statement
                .bind("id", answer.id().value())
                .bind("title", answer.title().value())
                .bind("body", answer.text().value())
                .bind("language", answer.language().tag());
    }

    private static ReadyAnswer answer(ResultSet row) throws SQLException {
        return new ReadyAnswer(
                new ReadyAnswerId(row.getString("id")),
                new AnswerTitle(row.getString("title")),
                new AnswerText(row.getString("body")),
                Language.parse(row.getString("language")).orThrow());
    }
}
