package dev.paddock.persistence.rating;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.rating.Rating;
import dev.paddock.domain.rating.RatingComment;
import dev.paddock.domain.rating.Ratings;
import dev.paddock.domain.rating.Score;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ratings, in the table {@code ratings}: a row for each request that was rated. */
public final class JdbiRatings implements Ratings {
    private static final String UPDATE =
            "UPDATE ratings SET score = :score, remark = :remark, rated_at = :at WHERE request_id = :request";
    private static final String INSERT = """
            INSERT INTO ratings (request_id, score, remark, rated_at) VALUES (:request, :score, :remark, :at)
            ON CONFLICT DO NOTHING
            """;

    private final Database database;

    public JdbiRatings(Database database) {
        this.database = database;
    }

    /** Of two at the same time, the second of the two statements has one of them wait for the other, and the last word is kept. */
    @Override
    public void put(Rating rating) {
        database.alter(handle -> {
            if (!write(handle, UPDATE, rating) && !write(handle, INSERT, rating)) {
                write(handle, UPDATE, rating);
            }
        });
    }

    @Override
    public Optional<Rating> of(AdviceId request) {
        return database.read(handle -> handle.createQuery("SELECT * FROM ratings WHERE request_id = :request")
                .bind("request", request.value())
                .map((row, context) -> rating(row))
                .findOne());
    }

    @Override
    public List<Rating> by(UserId customer) {
        return database.read(handle -> handle.createQuery("""
                        SELECT t.* FROM ratings t JOIN advice_requests r ON r.id = t.request_id
                        WHERE r.customer_id = :customer ORDER BY t.rated_at DESC, t.request_id
                        """)
                .bind("customer", customer.value())
                .map((row, context) -> rating(row))
                .list());
    }

    @Override
    public void forgetComments(UserId customer) {
        database.alter(handle ->
                handle.createUpdate("""
                        UPDATE ratings SET remark = NULL
                        WHERE request_id IN (SELECT id FROM advice_requests WHERE customer_id = :customer)
                        """).bind("customer", customer.value()).execute());
    }

    private static boolean write(Handle handle, String statement, Rating rating) {
        var comment = rating.comment();
        return handle.createUpdate(statement)
                        .bind("request", rating.request().value())
                        .bind("score", rating.score().value())
                        .bind("remark", comment == null ? null : comment.value())
                        .bind("at", rating.at())
                        .execute()
                == 1;
    }

    private static Rating rating(ResultSet row) throws SQLException {
        var remark = row.getString("remark");
        return new Rating(
                new AdviceId(row.getString("request_id")),
                new Score(row.getInt("score")),
                remark == null ? null : new RatingComment(remark),
                Columns.instant(row, "rated_at"));
    }
}
