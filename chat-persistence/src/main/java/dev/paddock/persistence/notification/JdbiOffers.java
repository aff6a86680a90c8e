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
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Offers, in the table {@code offers}; each that was sent has its place among them. Whom it went to follows from the times at which people
 * wanted offers ({@link OfferAudience}): sending one costs the same for ten of them and for ten thousand. Who saw it is counted when
 * somebody asks: a counter would be one row that all who look at the same offer wait for.
 */
public final class JdbiOffers implements Offers {
    private static final String WANTED =
            "s.first_offer <= o.place_sent AND (s.last_offer IS NULL OR s.last_offer >= o.place_sent)";

    private static final String SEEN_BY =
            "(SELECT COUNT(*) FROM offer_readers w JOIN offer_audience s ON s.user_id = w.user_id AND " + WANTED
                    + " WHERE w.up_to >= o.place_sent)";

    private static final String EVERY = """
            SELECT o.id, o.title, o.body, o.url, o.sends_at, o.status,
                CASE WHEN o.status = 'scheduled' THEN %s ELSE o.recipients END AS recipients,
                %s AS seen
            FROM offers o
            """;

    private static final String COUNTED = EVERY.formatted(OfferAudience.COUNT, SEEN_BY);

    private static final String EVER_SENT_TO = EVERY.formatted(OfferAudience.COUNT, "0")
            + "JOIN offer_audience s ON s.user_id = :user AND " + WANTED + " ";

    private static final String SENT_TO =
            EVER_SENT_TO + "JOIN offer_audience now ON now.user_id = :user AND now.last_offer IS NULL ";

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
        return database.read(handle -> handle.createQuery("SELECT " + OfferAudience.COUNT)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Offer> sentTo(UserId customer, @Nullable OfferId before, int limit) {
        return database.read(handle -> page(handle, SENT_TO, before, limit, customer));
    }

    @Override
    public List<Offer> everSentTo(UserId customer) {
        return database.read(handle -> page(handle, EVER_SENT_TO, null, Integer.MAX_VALUE, customer));
    }

    @Override
    public void seen(UserId customer, OfferId upTo, Instant at) {
        database.alter(handle -> {
            int known = handle.createUpdate("""
                            UPDATE offer_readers SET up_to = GREATEST(up_to, (SELECT o.place_sent FROM offers o WHERE o.id = :upTo))
                            WHERE user_id = :user AND EXISTS (SELECT 1 FROM offers o WHERE o.id = :upTo AND o.place_sent IS NOT NULL)
                            """)
                    .bind("user", customer.value())
                    .bind("upTo", upTo.value())
                    .execute();
            if (known == 0) {
                handle.createUpdate("""
                                INSERT INTO offer_readers (user_id, up_to)
                                SELECT :user, o.place_sent FROM offers o WHERE o.id = :upTo AND o.place_sent IS NOT NULL
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("user", customer.value())
                        .bind("upTo", upTo.value())
                        .execute();
            }
        });
    }

    /** Gives the offer its place, which says whom it goes to: all who want offers at this moment. */
    private static void address(Handle handle, OfferId id) {
        handle.execute("UPDATE offer_end SET sent = sent + 1");
        handle.createUpdate("UPDATE offers SET place_sent = (SELECT sent FROM offer_end), recipients = "
                        + OfferAudience.COUNT + " WHERE id = :id")
                .bind("id", id.value())
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
