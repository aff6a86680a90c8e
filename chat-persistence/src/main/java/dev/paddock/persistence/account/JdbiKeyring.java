package dev.paddock.persistence.account;

import dev.paddock.domain.account.Keyring;
import dev.paddock.persistence.transaction.Database;
import java.util.Optional;

/** The platform's own secrets, in the table {@code keyring}. */
public final class JdbiKeyring implements Keyring {
    private final Database database;

    public JdbiKeyring(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> find(String name) {
        return database.read(handle -> handle.createQuery("SELECT secret FROM keyring WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public String keep(String name, String value) {
        return database.change(handle -> {
            handle.createUpdate("INSERT INTO keyring (name, secret) VALUES (:name, :value) ON CONFLICT DO NOTHING")
                    .bind("name", name)
                    .bind("value", value)
                    .execute();
            return find(name).orElseThrow();
        });
    }

    @Override
    public void forget(String name) {
        database.alter(handle -> handle.createUpdate("DELETE FROM keyring WHERE name = :name")
                .bind("name", name)
                .execute());
    }
}
