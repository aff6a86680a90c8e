package dev.paddock.persistence.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceId;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.advice.AdviceRequest.Status;
import dev.paddock.domain.advice.AdviceRequests;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Requests for advice, in the table {@code advice_requests}; that nobody has two open ones is a constraint on {@code open_for}.
 * The one row of {@code advice_queue} is the queue's lock.
 */
public final class JdbiAdviceRequests implements AdviceRequests {
    private static final String FIRST_COME_FIRST = " ORDER BY r.since, r.arrival";

    private final Database database;

    public JdbiAdviceRequests(Database database) {
        this.database = database;
    }

    @Override
    public void lockLine() {
        database.lock(handle -> handle.createQuery("SELECT id FROM advice_queue FOR UPDATE")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean add(AdviceRequest request, Line line) {
        var text = request.text();
        return database.change(handle -> withState(handle.createUpdate("""
                                        INSERT INTO advice_requests (id, customer_id, open_for, topic, since, status,
                                            reason, advisor_id, conversation_id, left_text, left_unsettled, line_position, line_advisors)
                                        VALUES (:id, :customer, :openFor, :topic, :since, :status,
                                            :reason, :advisor, :conversation, :text, :unsettled, :position, :advisors)
                                        ON CONFLICT DO NOTHING
                                        """), request)
                        .bind("customer", request.customer().id().value())
                        .bind("text", text == null ? null : text.value())
                        .bind("unsettled", text != null)
                        .bind("position", line.position())
                        .bind("advisors", line.advisors())
                        .execute()
                == 1);
    }

    @Override
    public Optional<AdviceRequest> find(AdviceId id) {
        return those("r.id = :key", id.value()).stream().findFirst();
    }

    @Override
    public Optional<AdviceRequest> openOf(UserId customer) {
        return those("r.open_for = :key", customer.value()).stream().findFirst();
    }

    @Override
    public Optional<AdviceRequest> talkingIn(ConversationId conversation) {
        return those("r.conversation_id = :key AND r.status = 'accepted'", conversation.value()).stream()
                .findFirst();
    }

    @Override
    public List<AdviceRequest> pending() {
        return those("r.status = :key" + FIRST_COME_FIRST, name(Status.PENDING));
    }

    @Override
    public List<AdviceRequest> left() {
        return those("r.status = :key" + FIRST_COME_FIRST, name(Status.LEFT));
    }

    @Override
    public List<AdviceRequest> unsettled() {
        return database.read(handle -> handle.createQuery(AdviceRows.SELECT
                        + "r.left_unsettled AND r.conversation_id IS NOT NULL AND r.left_text IS NOT NULL"
                        + FIRST_COME_FIRST)
                .map((row, context) -> AdviceRows.request(row))
                .list());
    }

    @Override
    public void settle(AdviceId id) {
        database.alter(handle -> handle.createUpdate("UPDATE advice_requests SET left_unsettled = FALSE WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public List<AdviceRequest> talksOf(UserId advisor) {
        return those("r.advisor_id = :key AND r.status = 'accepted'" + FIRST_COME_FIRST, advisor.value());
    }

    @Override
    public int chatsOf(UserId advisor) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM advice_requests
                        WHERE advisor_id = :advisor AND status = 'accepted' AND away_since IS NULL
                        """)
                .bind("advisor", advisor.value())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Talking> talking() {
        return database.read(handle -> handle.createQuery(
                        AdviceRows.SELECT + "r.status = 'accepted'" + FIRST_COME_FIRST)
                .map((row, context) -> new Talking(
                        AdviceRows.request(row),
                        row.getObject("away_since") == null ? null : Columns.instant(row, "away_since")))
                .list());
    }

    @Override
    public void noteAway(AdviceId id, @Nullable Instant since) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE advice_requests SET away_since = :since WHERE id = :id AND status = 'accepted'")
                .bind("id", id.value())
                .bindByType("since", since, Instant.class)
                .execute());
    }

    @Override
    public boolean replace(AdviceRequest request, Status expected, @Nullable Instant decidedAt) {
        return database.change(handle -> withState(handle.createUpdate("""
                                        UPDATE advice_requests SET open_for = :openFor, status = :status, topic = :topic, since = :since,
                                            reason = :reason, advisor_id = :advisor, conversation_id = :conversation, away_since = NULL,
                                            decided_at = CASE WHEN :waits THEN NULL
                                                ELSE COALESCE(CAST(:decidedAt AS TIMESTAMP WITH TIME ZONE), decided_at)
                                                END
                                        WHERE id = :id AND status = :expected
                                        """), request)
                        .bind("waits", request.isWaiting())
                        .bindByType("decidedAt", decidedAt, Instant.class)
                        .bind("expected", name(expected))
                        .execute()
                == 1);
    }

    @Override
    public List<Wait> waitsSince(Instant since, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT since, decided_at, line_position, line_advisors FROM advice_requests
                        WHERE decided_at >= :since AND status IN ('accepted', 'done') AND left_text IS NULL
                        ORDER BY decided_at DESC, arrival DESC LIMIT :limit
                        """)
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> new Wait(
                        Duration.between(Columns.instant(row, "since"), Columns.instant(row, "decided_at")),
                        new Line(row.getInt("line_position"), row.getInt("line_advisors"))))
                .list());
    }

    @Override
    public Optional<AdviceRequest> newestOf(UserId customer) {
        return those("r.customer_id = :key ORDER BY r.since DESC, r.arrival DESC LIMIT 1", customer.value()).stream()
                .findFirst();
    }

    @Override
    public List<AdviceRequest> madeBy(UserId customer) {
        return those("r.customer_id = :key ORDER BY r.since DESC, r.arrival DESC", customer.value());
    }

    @Override
    public void forgetTopics(UserId customer) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE advice_requests SET topic = NULL, left_text = NULL WHERE customer_id = :customer")
                .bind("customer", customer.value())
                .execute());
    }

    static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private List<AdviceRequest> those(String condition, String key) {
        return database.read(handle -> handle.createQuery(AdviceRows.SELECT + condition)
                .bind("key", key)
                .map((row, context) -> AdviceRows.request(row))
                .list());
    }

    private static <S extends SqlStatement<S>> S withState(S statement, AdviceRequest request) {
        var reason = request.reason();
        var advisor = request.advisor();
        var conversation = request.conversation();
        var topic = request.topic();
        return statement
                .bind("id", request.id().value())
                .bind("status", name(request.status()))
                .bind("topic", topic == null ? null : topic.value())
                .bind("since", request.since())
                .bind("openFor", request.isOpen() ? request.customer().id().value() : null)
                .bind("reason", reason == null ? null : reason.value())
                .bind("advisor", advisor == null ? null : advisor.id().value())
                .bind("conversation", conversation == null ? null : conversation.value());
    }
}
