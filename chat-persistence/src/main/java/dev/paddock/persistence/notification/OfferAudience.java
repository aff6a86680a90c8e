package dev.paddock.persistence.notification;

import dev.paddock.domain.account.UserId;
import org.jdbi.v3.core.Handle;

/**
 * The times at which people wanted offers, in the table {@code offer_audience}: from which of the offers sent to which, none while it goes
 * on. It is kept by whoever stores accounts, in their transaction. The one row of {@code offer_end} is locked until that ends, as by who
 * sends an offer: so each offer was sent before somebody's decision or after it, for all who ever ask.
 */
public final class OfferAudience {
    /** The number of those who want offers now, as an expression. */
    static final String COUNT = "(SELECT COUNT(*) FROM offer_audience p WHERE p.last_offer IS NULL)";

    private OfferAudience() {}

    /** Notes whether {@code user} wants offers from now on. */
    public static void note(Handle handle, UserId user, boolean wanting) {
        if (isWanting(handle, user) == wanting) {
            return;
        }
        long sent = handle.createQuery("SELECT sent FROM offer_end FOR UPDATE")
                .mapTo(Long.class)
                .one();
        if (wanting) {
            begin(handle, user, sent);
        } else {
            end(handle, user, sent);
        }
    }

    private static boolean isWanting(Handle handle, UserId user) {
        return handle.createQuery("SELECT 1 FROM offer_audience WHERE user_id = :user AND last_offer IS NULL")
                .bind("user", user.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void begin(Handle handle, UserId user, long sent) {
        handle.createUpdate("""
                        INSERT INTO offer_audience (user_id, first_offer)
                        SELECT :user, :sent + 1 FROM offer_end
                        WHERE NOT EXISTS (SELECT 1 FROM offer_audience WHERE user_id = :user AND last_offer IS NULL)
                        """).bind("user", user.value()).bind("sent", sent).execute();
    }

    /** A time in which nothing was sent leaves no trace. */
    private static void end(Handle handle, UserId user, long sent) {
        handle.createUpdate(
                        "DELETE FROM offer_audience WHERE user_id = :user AND last_offer IS NULL AND first_offer > :sent")
                .bind("user", user.value())
                .bind("sent", sent)
                .execute();
        handle.createUpdate("UPDATE offer_audience SET last_offer = :sent WHERE user_id = :user AND last_offer IS NULL")
                .bind("user", user.value())
                .bind("sent", sent)
                .execute();
    }
}
