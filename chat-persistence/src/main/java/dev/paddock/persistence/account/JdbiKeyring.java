package dev.paddock.persistence.account;

import dev.paddock.domain.account.Keyring;
import dev.paddock.persistence.seal.Kept;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.transaction.Database;
import java.util.Optional;

/** The platform's own secrets, sealed in the table {@code keyring}. */
public final class JdbiKeyring implements Keyring {
    private final Database database;
    private final Seals seals;

    public JdbiKeyring(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    @Override
    public Optional<String> find(String name) {
        return database.read(handle -> handle.createQuery("SELECT secret FROM keyring WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(kept -> isOpen(name) ? kept : seals.open(kept, Kept.KEYRING.place(name))));
    }

    @Override
    public String keep(String name, String value) {
        return database.change(handle -> {
            handle.createUpdate("INSERT INTO keyring (name, secret) VALUES (:name, :value) ON CONFLICT DO NOTHING")
                    .bind("name", name)
                    .bind("value", isOpen(name) ? value : seals.seal(value, Kept.KEYRING.place(name)))
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

    private static boolean isOpen(String name) {
        return name.equals(Kept.EPOCH);
    }
}
