package dev.paddock.persistence.notification;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.domain.notification.Offers;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Offers, in the table {@code offers}, and in {@code offer_recipients} a row for each customer one was sent to, made at sending.
 * Whoever reads for a customer needs both that row and the consent of today, and asks the database for them in one statement.
 * Who saw an offer is counted when somebody asks: a counter would be one row that all who look at the same offer wait for.
 */
public final class JdbiOffers implements Offers {
    /** Those who want offers, of {@code accounts a}. */
    private static final String OPTED_IN =
            "a.marketing_opt_in AND NOT a.blocked AND NOT a.erased AND a.role = 'customer'";

    private static final String AUDIENCE = "(SELECT COUNT(*) FROM accounts a WHERE " + OPTED_IN + ")";

    private static final String COUNTED = """
            SELECT o.id, o.title, o.body, o.url, o.sends_at, o.status,
                CASE WHEN o.status = 'scheduled' THEN %s ELSE o.recipients END AS recipients,
                (SELECT COUNT(*) FROM offer_recipients s WHERE s.offer_id = o.id AND s.seen_at IS NOT NULL) AS seen
            FROM offers o
            """.formatted(AUDIENCE);

    private static final String EVER_SENT_TO =
            COUNTED + "JOIN offer_recipients r ON r.offer_id = o.id AND r.user_id = :user ";

    private static final String SENT_TO = EVER_SENT_TO + "JOIN accounts a ON a.id = r.user_id AND " + OPTED_IN;

    private static final String SEEN = """
            UPDATE offer_recipients SET seen_at = :at
            WHERE user_id = :user AND seen_at IS NULL AND offer_id IN (
                SELECT o.id FROM offers o JOIN offers last ON last.id = :upTo
                WHERE o.sends_at < last.sends_at OR (o.sends_at = last.sends_at AND o.arrival <= last.arrival))
            """;

    private final Database database;

    public JdbiOffers(Database database) {
        this.database = database;
    }

    @Override
    public void add(Offer offer) {
        database.alter(handle -> handle.createUpdate("""
                        INSERT INTO offers (id, title, body, url, sends_at, status, recipients)
                        VALUES (:id, :title, :body, :url, :at, :status, 0)
                        """)
                .bind("id", offer.id().value())
                .bind("title", offer.text().title())
                .bind("body", offer.text().body())
                .bind("url", link(offer.text()))
                .bind("at", offer.at())
                .bind("status", offer.status().wireName())
                .execute());
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public List<Offer> page(@Nullable OfferId before, int limit) {
        return database.read(handle -> page(handle, COUNTED, before, limit, null));
    }

    @Override
    public List<OfferId> due(Instant now) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM offers WHERE status = 'scheduled' AND sends_at <= :now ORDER BY arrival")
                .bind("now", now)
                .map((row, context) -> new OfferId(row.getString("id")))
                .list());
    }

    @Override
    public Optional<Offer> send(OfferId id, Instant at) {
        return database.change(handle -> {
            boolean first = handle.createUpdate(
                                    "UPDATE offers SET status = 'sent', sends_at = :at WHERE id = :id AND status = 'scheduled'")
                            .bind("id", id.value())
                            .bind("at", at)
                            .execute()
                    == 1;
            if (!first) {
                return Optional.empty();
            }
            address(handle, id);
            return find(handle, id);
        });
    }

    @Override
    public boolean cancel(OfferId id) {
        return database.change(handle ->
                handle.createUpdate("UPDATE offers SET status = 'cancelled' WHERE id = :id AND status = 'scheduled'")
                                .bind("id", id.value())
                                .execute()
                        == 1);
    }

    @Override
    public int audience() {
        return database.read(handle ->
                handle.createQuery("SELECT " + AUDIENCE).mapTo(Integer.class).one());
    }

    @Override
    public List<Offer> sentTo(UserId customer, @Nullable OfferId before, int limit) {
        return database.read(handle -> page(handle, SENT_TO, before, limit, customer));
    }

    @Override
    public List<Offer> everSentTo(UserId customer) {
        return database.read(handle -> page(handle, EVER_SENT_TO, null, Integer.MAX_VALUE, customer));
    }

    /** A join, since H2 compares every row with every element of an array that {@code ANY} is asked of. */
    @Override
    public Set<UserId> recipients(OfferId id, Collection<UserId> among) {
        return database.read(handle -> handle.createQuery("""
                        SELECT r.user_id FROM UNNEST(:among) AS asked(id)
                        JOIN offer_recipients r ON r.offer_id = :id AND r.user_id = asked.id
                        JOIN accounts a ON a.id = r.user_id
                        WHERE\s""" + OPTED_IN)
                .bind("id", id.value())
                .bindArray(
                        "among",
                        String.class,
                        among.stream()
                                .map(user -> Columns.storable(user.value()))
                                .toArray())
                .map((row, context) -> new UserId(row.getString("user_id")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void seen(UserId customer, OfferId upTo, Instant at) {
        database.alter(handle -> handle.createUpdate(SEEN)
                .bind("user", customer.value())
                .bind("upTo", upTo.value())
                .bind("at", at)
                .execute());
    }

    /** Writes down whom the offer goes to: all who want offers at this moment. */
    private static void address(Handle handle, OfferId id) {
        int recipients = handle.createUpdate("INSERT INTO offer_recipients (offer_id, user_id) "
                        + "SELECT o.id, a.id FROM offers o CROSS JOIN accounts a WHERE o.id = :id AND " + OPTED_IN)
                .bind("id", id.value())
                .execute();
        handle.createUpdate("UPDATE offers SET recipients = :recipients WHERE id = :id")
                .bind("id", id.value())
                .bind("recipients", recipients)
                .execute();
    }

    private static Optional<Offer> find(Handle handle, OfferId id) {
        return handle.createQuery(COUNTED + " WHERE o.id = :id")
                .bind("id", id.value())
                .map((row, context) -> offer(row))
                .findOne();
    }

    /** A page of {@code source}; with {@code before}, nothing if there is no such offer. */
    private static List<Offer> page(
            Handle handle, String source, @Nullable OfferId before, int limit, @Nullable UserId customer) {
        String following = before == null ? "" : """
                 JOIN offers last ON last.id = :before
                    AND (o.sends_at < last.sends_at OR (o.sends_at = last.sends_at AND o.arrival < last.arrival))
                """;
        Query query = handle.createQuery(source + following + " ORDER BY o.sends_at DESC, o.arrival DESC LIMIT :limit")
                .bind("limit", limit);
        if (before != null) {
            query.bind("before", before.value());
        }
        if (customer != null) {
            query.bind("user", customer.value());
        }
        return query.map((row, context) -> offer(row)).list();
    }

    private static @Nullable String link(OfferText text) {
        URI url = text.url();
        return url == null ? null : url.toString();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        String url = row.getString("url");
        return new Offer(
                new OfferId(row.getString("id")),
                new OfferText(row.getString("title"), row.getString("body"), url == null ? null : URI.create(url)),
                Columns.instant(row, "sends_at"),
                Columns.named(Offer.Status.class, row, "status"),
                row.getInt("recipients"),
                row.getInt("seen"));
    }
}
