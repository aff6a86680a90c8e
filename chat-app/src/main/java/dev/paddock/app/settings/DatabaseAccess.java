package dev.paddock.app.settings;

import org.jspecify.annotations.Nullable;

/** The access to the database. Its text never shows the password, nor a URL that may hold one. */
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password) {
    static final String DEFAULT_URL = "jdbc:h2:file:./data/paddock";

    @Override
    public String toString() {
        return "DatabaseAccess[" + (url.startsWith("jdbc:h2:") ? "H2" : "PostgreSQL") + "]";
    }
}
