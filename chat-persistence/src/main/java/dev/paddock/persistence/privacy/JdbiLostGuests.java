package dev.paddock.persistence.privacy;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.privacy.LostGuests;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guests of whom no other table knows. */
public final class JdbiLostGuests implements LostGuests {
    /** Where a person leaves something, each as the condition that it is this guest's. */
    private static final List<String> TRACES = List.of(
            "sessions t WHERE t.user_id = a.id",
            "seats t WHERE t.user_id = a.id",
            "senders t JOIN sender_conversations w ON w.sender = t.number WHERE t.id = a.id",
            "conversations t WHERE t.one_id = a.id",
            "conversations t WHERE t.other_id = a.id",
            "pairs t WHERE t.one_id = a.id",
            "pairs t WHERE t.other_id = a.id",
            "advice_requests t WHERE t.customer_id = a.id",
            "bookings t WHERE t.customer_id = a.id",
            "cancelled_bookings t WHERE t.customer_id = a.id",
            "dialogs t WHERE t.user_id = a.id",
            "consents t WHERE t.user_id = a.id",
            "offer_audience t WHERE t.user_id = a.id",
            "offer_readers t WHERE t.user_id = a.id");

    private static final String LOST = Stream.concat(
                    Stream.of(
                            "SELECT a.id FROM accounts a WHERE a.created_at < :instant AND a.email IS NULL AND NOT a.erased"),
                    TRACES.stream().map(trace -> "NOT EXISTS (SELECT 1 FROM " + trace + ")"))
            .collect(Collectors.joining(" AND ", "", " ORDER BY a.created_at, a.id LIMIT :limit"));

    private final Database database;

    public JdbiLostGuests(Database database) {
        this.database = database;
    }

    @Override
    public List<UserId> before(Instant instant, int limit) {
        return database.read(handle -> handle.createQuery(LOST)
                .bind("instant", instant)
                .bind("limit", limit)
                .map((row, context) -> new UserId(row.getString("id")))
                .list());
    }
}
