package dev.paddock.persistence.connection;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Dialect;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** An outage of the database, as those notice it who use the database. Implementations say so in the log once, and are thread-safe. */
public interface Outage extends AutoCloseable {
    /** None is ever noticed. */
    Outage IGNORED = new Outage() {};

    /**
     * The notice of outages of the database at {@code settings}. An embedded one is held open until this is closed.
     *
     * @param claimed false while another server may be at work on one that is elsewhere: then it counts as away
     */
    static Outage of(StoreSettings settings, BooleanSupplier claimed) {
        if (!Dialect.of(settings.url()).isEmbedded()) {
            return new Absence(claimed);
        }
        return HeldFile.open(settings)
                .<Outage>map(file -> new Reopening(settings, file))
                .orElseGet(() -> new Absence(claimed));
    }

    /** Has {@code pools} emptied while the database is away, and {@code recovery} run before it is used again. */
    default void start(Pools pools, Recovery recovery) {}

    /** Throws if there is no use in asking the database now. */
    default void admit() throws SQLException {}

    /** Notes that {@code sql}, or opening a connection, failed; returns whether that belongs to an outage, which is logged already. */
    default boolean covers(SQLException failure, String sql) {
        return false;
    }

    /** Notes that a connection was given back by somebody who may have met with an outage in a commit, of which nobody else hears. */
    default void givenBack() {}

    /** Notes that a statement succeeded that took so long. */
    default void served(String sql, long nanos) {}

    @Override
    default void close() {}

    /** The work to be done in a database that was opened anew, and may have lost what it had not acknowledged. */
    @FunctionalInterface
    interface Recovery {
        /** Brings a change to the disk by {@code handle}, to see that it can, and forgets what may be untrue. */
        void recover(Handle handle);
    }
}
