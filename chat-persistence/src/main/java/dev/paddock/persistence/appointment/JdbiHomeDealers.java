package dev.paddock.persistence.appointment;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.HomeDealers;
import dev.paddock.persistence.transaction.Database;
import java.util.Optional;

/** People's own dealerships, in the table {@code home_dealerships}. */
public final class JdbiHomeDealers implements HomeDealers {
    private final Database database;

    public JdbiHomeDealers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<DealerId> of(UserId person) {
        return database.read(
                handle -> handle.createQuery("SELECT dealership FROM home_dealerships WHERE user_id = :user")
                        .bind("user", person.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(DealerId::new));
    }

    @Override
    public void choose(UserId person, DealerId dealer) {
        database.alter(handle -> {
            boolean added = handle.createUpdate("""
                                    INSERT INTO home_dealerships (user_id, dealership) VALUES (:user, :dealer)
                                    ON CONFLICT DO NOTHING
                                    """)
                            .bind("user", person.value())
                            .bind("dealer", dealer.value())
                            .execute()
                    == 1;
            if (!added) {
                handle.createUpdate("UPDATE home_dealerships SET dealership = :dealer WHERE user_id = :user")
                        .bind("user", person.value())
                        .bind("dealer", dealer.value())
                        .execute();
            }
        });
    }

    @Override
    public void forget(UserId person) {
        database.alter(handle -> handle.createUpdate("DELETE FROM home_dealerships WHERE user_id = :user")
                .bind("user", person.value())
                .execute());
    }
}
