package dev.paddock.persistence.appointment;

import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.CalendarFeeds;
import dev.paddock.persistence.transaction.Database;
import java.util.Optional;

/** The secrets of calendar programs, as digests in the table {@code calendar_feeds}. */
public final class JdbiCalendarFeeds implements CalendarFeeds {
    private final Database database;

    public JdbiCalendarFeeds(Database database) {
        this.database = database;
    }

    @Override
    public void keep(UserId person, Secret.Digest digest) {
        database.alter(handle -> {
            boolean added = handle.createUpdate(
                                    "INSERT INTO calendar_feeds (user_id, digest) VALUES (:user, :digest) ON CONFLICT DO NOTHING")
                            .bind("user", person.value())
                            .bind("digest", digest.value())
                            .execute()
                    == 1;
            if (!added) {
                handle.createUpdate("UPDATE calendar_feeds SET digest = :digest WHERE user_id = :user")
                        .bind("user", person.value())
                        .bind("digest", digest.value())
                        .execute();
            }
        });
    }

    @Override
    public Optional<UserId> owner(Secret.Digest digest) {
        return database.read(handle -> handle.createQuery("SELECT user_id FROM calendar_feeds WHERE digest = :digest")
                .bind("digest", digest.value())
                .mapTo(String.class)
                .findOne()
                .map(UserId::new));
    }

    @Override
    public void forget(UserId person) {
        database.alter(handle -> handle.createUpdate("DELETE FROM calendar_feeds WHERE user_id = :user")
                .bind("user", person.value())
                .execute());
    }
}
