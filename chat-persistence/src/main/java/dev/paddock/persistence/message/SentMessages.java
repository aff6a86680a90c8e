package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.NewMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The messages that are stored already, by sender and clientId. Used by the one thread that stores groups. */
public interface SentMessages {
    /** Reads what it must know, so that the first group doesn't have to wait for it. */
    default void prepare(Connection connection) throws SQLException {}

    /**
     * Those of {@code messages} that are stored, as the transaction under way sees them.
     *
     * @param numbers the senders' numbers by id; who has none has stored nothing
     */
    Map<MessageKey, StoredMessage> find(Connection connection, List<NewMessage> messages, Map<String, Long> numbers)
            throws SQLException;

    /** Notes that {@code messages} are stored for good. */
    default void add(List<PlacedMessage> messages) {}

    /** Says that what was noted may no longer be all: the end of a commit is unknown. */
    default void doubt() {}
}
