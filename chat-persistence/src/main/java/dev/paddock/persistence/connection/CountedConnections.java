package dev.paddock.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The connections that are in somebody's hands, counted, so that an outage can wait until all were given back. Those who are refused
 * at the door are not counted, however many knock. For any thread.
 */
final class CountedConnections implements ConnectionFactory {
    private final AtomicInteger users;
    private final Outage outage;
    private final Source source;

    CountedConnections(AtomicInteger users, Outage outage, Source source) {
        this.users = users;
        this.outage = outage;
        this.source = source;
    }

    /** Counted before they are admitted, so that who was admitted is counted. */
    @Override
    public Connection openConnection() throws SQLException {
        outage.admit(); // a crowd that knocks during an outage would else never let the count be nought
        users.incrementAndGet();
        boolean opened = false;
        try {
            outage.admit();
            var connection = source.get();
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                users.decrementAndGet();
            }
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            users.decrementAndGet();
            outage.givenBack();
        }
    }

    /** The pool. */
    @FunctionalInterface
    interface Source {
        Connection get() throws SQLException;
    }
}
