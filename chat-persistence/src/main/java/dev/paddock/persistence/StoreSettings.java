package dev.paddock.persistence;

import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.file.DatabaseFiles;
import java.nio.file.Path;

/**
 * The place of a store, and how much of it may be used at once.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param connections how many connections are used at most, beside the message log's own
 * @param queuedMessages how many messages may wait for the log before it answers that it is unavailable
 * @param messagesPerCommit how many of those that wait the log stores in one transaction at most
 * @param keys where the keys are that its secrets are sealed by
 */
public record StoreSettings(
        String url,
        String user,
        String password,
        int connections,
        int queuedMessages,
        int messagesPerCommit,
        KeyPlace keys) {
    private static final Path KEYS = Path.of("paddock.keys");

    /** The folder of a store that has none of its own. */
    private static final Path DATA = Path.of("data");

    public StoreSettings {
        if (connections < 1 || queuedMessages < 1 || messagesPerCommit < 1) {
            throw new IllegalArgumentException("connections, queued messages and messages per commit are at least 1");
        }
        Dialect.of(url);
    }

    /**
     * The usual settings for the store at {@code url}; an {@link IllegalArgumentException} says if it is of no known kind. Its keys
     * are in a file beside an embedded database, and in the folder {@code data} for one elsewhere.
     */
    public static StoreSettings at(String url, String user, String password) {
        return new StoreSettings(url, user, password, 10, 8192, 1000, keysFor(url));
    }

    private static KeyPlace keysFor(String url) {
        var dialect = Dialect.of(url);
        if (!dialect.isEmbedded()) {
            return new KeyPlace(DATA.resolve(KEYS), null);
        }
        return DatabaseFiles.of(dialect.connectable(url))
                .map(files -> new KeyPlace(files.folder().resolve(KEYS), null))
                .orElse(KeyPlace.MEMORY);
    }

    /** These settings with another size of the log's transactions. */
    public StoreSettings withMessagesPerCommit(int messages) {
        return new StoreSettings(url, user, password, connections, queuedMessages, messages, keys);
    }

    public StoreSettings withUrl(String other) {
        return new StoreSettings(other, user, password, connections, queuedMessages, messagesPerCommit, keys);
    }

    public StoreSettings withKeys(KeyPlace others) {
        return new StoreSettings(url, user, password, connections, queuedMessages, messagesPerCommit, others);
    }

    /** The address without what follows it, which may hold a password. */
    public String shownUrl() {
        return url.replaceAll("[?;].*", "");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + shownUrl() + "]";
    }
}
