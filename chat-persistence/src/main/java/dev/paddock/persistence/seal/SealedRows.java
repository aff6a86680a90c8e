package dev.paddock.persistence.seal;

import dev.paddock.persistence.MissingKeyException;
import dev.paddock.persistence.transaction.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The rows that hold sealed secrets, all of them together. Thread-safe. */
public final class SealedRows {
    private static final List<Kept> ALL = List.of(Kept.SECOND_FACTORS, Kept.KEYRING, Kept.MAILS);

    private final Database database;
    private final Seals seals;

    public SealedRows(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    /**
     * Has every secret sealed by the key that seals now, in one transaction: those of a store from before there were seals, and
     * those that an older key sealed.
     *
     * @throws MissingKeyException with nothing changed, if one is sealed by a key that is not there
     */
    public void begin() {
        seals.begin(names());
        sealAll();
    }

    /** Makes a new key and seals everything by it; false if the keys are given, and whoever gives them has to make one. */
    public boolean rotate() {
        boolean rotated = seals.rotate(names());
        sealAll();
        return rotated;
    }

    /** Says which key is missing, if one is. */
    public Optional<String> complaint() {
        var used = names();
        return seals.missingOf(used).isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(seals.missing(used).getMessage()));
    }

    /** Deletes what no key opens; returns how many second factors that were. */
    public int forget() {
        var missing = seals.missingOf(names());
        return database.change(handle -> {
            int factors = 0;
            for (var name : missing) {
                factors += delete(handle, Kept.SECOND_FACTORS, name);
                delete(handle, Kept.KEYRING, name);
                delete(handle, Kept.MAILS, name);
            }
            return factors;
        });
    }

    private static int delete(Handle handle, Kept kept, String key) {
        return handle.createUpdate("DELETE FROM " + kept.table() + " WHERE secret LIKE :mark")
                .bind("mark", Seals.mark(key) + "%")
                .execute();
    }

    /** The names of the keys that seal something. */
    private Set<String> names() {
        return database.read(handle -> {
            var names = new TreeSet<String>();
            for (var kept : ALL) {
                handle.createQuery("SELECT DISTINCT SUBSTRING(secret FROM 8 FOR 8) FROM " + kept.table()
                                + " WHERE secret LIKE 'sealed.%'")
                        .mapTo(String.class)
                        .forEach(names::add);
            }
            return names;
        });
    }

    private void sealAll() {
        String mark = Seals.mark(seals.current().current().name());
        boolean allAre = database.read(handle ->
                ALL.stream().allMatch(kept -> unsealed(handle, kept, mark).isEmpty()));
        if (!allAre) {
            database.alter(handle -> ALL.forEach(kept -> seal(handle, kept, mark)));
        }
    }

    private void seal(Handle handle, Kept kept, String mark) {
        for (var row : unsealed(handle, kept, mark)) {
            String where = kept.place(row.key());
            String secret = row.secret().startsWith(Seals.MARK) ? seals.open(row.secret(), where) : row.secret();
            handle.createUpdate("UPDATE " + kept.table() + " SET secret = :sealed WHERE " + kept.key()
                            + " = :key AND secret = :secret")
                    .bind("sealed", seals.seal(secret, where))
                    .bind("key", row.key())
                    .bind("secret", row.secret())
                    .execute();
        }
    }

    private static List<Row> unsealed(Handle handle, Kept kept, String mark) {
        return handle.createQuery("SELECT " + kept.key() + ", secret FROM " + kept.table()
                        + " WHERE secret NOT LIKE :mark AND " + kept.key() + " <> :open")
                .bind("mark", mark + "%")
                .bind("open", Kept.EPOCH)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .list();
    }

    private record Row(String key, String secret) {}
}
