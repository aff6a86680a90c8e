package dev.paddock.persistence.database;

import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreSettings;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database as an earlier version left it. */
public final class OldSchema {
    private OldSchema() {}

    /** A new database with the tables of {@code version}, and what {@code content} puts into them. */
    public static StoreSettings of(EachDatabase database, String version, Consumer<Handle> content) {
        var settings = database.settings();
        Preparation.migrations(settings).target(version).load().migrate();
        jdbi(settings).useHandle(content::accept);
        return settings;
    }

    static Jdbi jdbi(StoreSettings settings) {
        return Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }
}
