package dev.paddock.persistence.account;

import dev.paddock.domain.account.ContactCard;
import dev.paddock.domain.account.ContactCards;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Contact cards, in the table {@code contact_cards}. */
public final class JdbiContactCards implements ContactCards {
    private static final String CHANGE =
            "UPDATE contact_cards SET verified = :verified, pending = :pending, phone = :phone, reminders = :reminders"
                    + " WHERE user_id = :user";
    private static final String ADD = """
            INSERT INTO contact_cards (user_id, verified, pending, phone, reminders)
            VALUES (:user, :verified, :pending, :phone, :reminders)
            ON CONFLICT DO NOTHING
            """;

    private final Database database;

    public JdbiContactCards(Database database) {
        this.database = database;
    }

    @Override
    public ContactCard of(UserId user) {
        return database.read(handle -> handle.createQuery("SELECT * FROM contact_cards WHERE user_id = :user")
                .bind("user", user.value())
                .map((row, context) -> card(row))
                .findOne()
                .orElseGet(() -> ContactCard.blank(user)));
    }

    @Override
    public void save(ContactCard card) {
        database.alter(handle -> {
            boolean saved = write(handle, CHANGE, card)
                    || write(handle, ADD, card)
                    || write(handle, CHANGE, card); // one may have been added in between
            if (!saved) {
                throw new IllegalStateException("a contact card was removed while it was saved");
            }
        });
    }

    @Override
    public void forget(UserId user) {
        database.alter(handle -> handle.createUpdate("DELETE FROM contact_cards WHERE user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    private static boolean write(Handle handle, String statement, ContactCard card) {
        var pending = card.pending();
        var phone = card.phone();
        return handle.createUpdate(statement)
                        .bind("user", card.user().value())
                        .bind("verified", card.verified())
                        .bind("pending", pending == null ? null : pending.value())
                        .bind("phone", phone == null ? null : phone.value())
                        .bind("reminders", card.reminders())
                        .execute()
                == 1;
    }

    private static ContactCard card(ResultSet row) throws SQLException {
        String pending = row.getString("pending");
        String phone = row.getString("phone");
        return new ContactCard(
                new UserId(row.getString("user_id")),
                row.getBoolean("verified"),
                pending == null ? null : new EmailAddress(pending),
                phone == null ? null : new PhoneNumber(phone),
                row.getBoolean("reminders"));
    }
}
