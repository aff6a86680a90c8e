package dev.paddock.persistence;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Groups of messages in the tables {@code messages} and {@code conversations}, over a connection of the log's own. */
final class JdbiGroupStore implements GroupStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiGroupStore.class);

    private final Jdbi jdbi;
    private final SharedForce force;

    JdbiGroupStore(Jdbi jdbi, SharedForce force) {
        this.jdbi = jdbi;
        this.force = force;
    }

    @Override
    public void awaitTurn() {
        force.awaitPace();
    }

    @Override
    public void commit(Group group) {
        Handle handle = jdbi.open();
        try {
            handle.begin();
            store(handle, group);
            commit(handle);
        } finally {
            giveBack(handle);
        }
    }

    private static void store(Handle handle, Group group) {
        boolean stored = false;
        try {
            group.store(handle);
            stored = true;
        } finally {
            if (!stored) {
                rollBack(handle);
            }
        }
    }

    private void commit(Handle handle) {
        try {
            handle.commit();
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

    /** What is stored is stored, however the connection fares. */
    private static void giveBack(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("the connection was lost before it was given back ({})", Fault.name(e));
        }
    }
}
