package dev.paddock.persistence.log;

import dev.paddock.persistence.connection.LogsStatements;
import dev.paddock.persistence.file.SharedForce;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.message.Senders;
import dev.paddock.persistence.message.SentMessages;
import dev.paddock.persistence.node.NodeLease;
import dev.paddock.persistence.node.NodeRows;
import dev.paddock.persistence.sql.Fault;
import dev.paddock.persistence.sql.StatementFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Groups of messages in the tables {@code messages} and {@code conversations}, over a connection of the log's own. */
public final class JdbiGroupStore implements GroupStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiGroupStore.class);
    private static final String STORING = "storing a group of messages";

    private final Jdbi jdbi;
    private final SharedForce force;
    private final SentMessages sent;
    private final LogsStatements statements;
    private final NodeLease lease;
    private final Senders senders = new Senders();
    private long n;

    /**
     * A store over {@code jdbi}.
     *
     * @param lease that of the node which stores: what it does after that is over is not stored
     */
    public JdbiGroupStore(Jdbi jdbi, SharedForce force, SentMessages sent, LogsStatements statements, NodeLease lease) {
        this.jdbi = jdbi;
        this.force = force;
        this.sent = sent;
        this.statements = statements;
        this.lease = lease;
    }

    @Override
    public void prepare() {
        try (Handle handle = jdbi.open()) {
            sent.prepare(handle.getConnection());
        } catch (SQLException e) {
            throw new StatementFailedException(e);
        }
    }

    @Override
    public void awaitTurn(IntSupplier waiting) {
        force.awaitPace(waiting);
    }

    @Override
    public void commit(Group group) {
        Handle handle = jdbi.open();
        try {
            force.whole(() -> storeAndCommit(handle, group));
            bringToDisk(handle);
        } catch (OutcomeUnknownException e) {
            sent.doubt();
            throw e;
        } finally {
            giveBack(handle);
        }
        senders.committed(group.numbers(), group.placed());
        sent.add(group.placed());
    }

    private void store(Handle handle, Group group) {
        long began = System.nanoTime();
        boolean stored = false;
        try {
            group.store(handle.getConnection(), senders, sent);
            leaveNote(handle.getConnection(), group);
            stored = true;
        } catch (SQLException e) {
            statements.failed(STORING, handle.getConnection(), e);
            throw new StatementFailedException(e);
        } finally {
            if (!stored) {
                rollBack(handle);
            }
        }
        statements.took(STORING, handle.getConnection(), System.nanoTime() - began);
    }

    /** The numbers only grow, and are those of no other try: where one is missing, nothing was stored. */
    private void leaveNote(Connection connection, Group group) throws SQLException {
        if (lease.isShared() && group.appended() > 0) {
            long epoch = lease.epoch();
            NodeRows.GROUPS.add(connection, epoch, ++n, PlaceRange.text(group.ranges()));
            group.noted(epoch, n);
        }
    }

    private boolean storeAndCommit(Handle handle, Group group) {
        handle.begin();
        store(handle, group);
        try {
            handle.commit();
            return true;
        } catch (JdbiException e) {
            throw new OutcomeUnknownException(e);
        }
    }

    private void bringToDisk(Handle handle) {
        try {
            force.forceNow(handle);
        } catch (JdbiException e) {
            throw new OutcomeUnknownException(e);
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            LOG.debug("the connection was lost before it could be rolled back ({})", Fault.name(e));
        }
    }

    /** Ends without a failure: what is stored is stored, however the connection fares. */
    private static void giveBack(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("the connection was lost before it was given back ({})", Fault.name(e));
        }
    }
}
