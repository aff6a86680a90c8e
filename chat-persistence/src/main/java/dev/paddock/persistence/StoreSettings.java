package dev.paddock.persistence;

/**
 * Where the store is and how much of it may be used at once.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param connections how many connections are used at most, beside the message log's own
 * @param queuedMessages how many messages may wait for the log before it answers that it is unavailable
 */
public record StoreSettings(String url, String user, String password, int connections, int queuedMessages) {
    public StoreSettings {
        if (connections < 1 || queuedMessages < 1) {
            throw new IllegalArgumentException("at least one connection and one queued message are needed");
        }
        Dialect.of(url);
    }

    /** The usual settings for the store at {@code url}; an {@link IllegalArgumentException} says if it is of no known kind. */
    public static StoreSettings at(String url, String user, String password) {
        return new StoreSettings(url, user, password, 10, 8192);
    }

    /** The address without what follows it, which may hold a password. */
    String shownUrl() {
        return url.replaceAll("[?;].*", "");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + shownUrl() + "]";
    }
}
