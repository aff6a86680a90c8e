package dev.paddock.persistence.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** The sorts of failure that a database reports; the sort decides what to do about one. */
public enum Fault {
    /** Another transaction was in the way and won: running again from the start may succeed. */
    LOST_RACE,
    /** No connection was free in time: too many want one, or the database is away. */
    CROWDED,
    /** The database can't be reached, can't write or takes too long. */
    AWAY,
    /** A value is already there that must be unique. */
    TAKEN,
    /** Anything else: a programming mistake, or a value the database refuses. */
    OTHER;

    /** H2: the database was closed. */
    public static final String H2_CLOSED = "90098";

    private static final Set<String> RACES = Set.of("40001", "40P01", "90131");

    /** PostgreSQL: cancelled by a timeout, shutting down, starting, read-only, idle too long, lock not had in time. */
    private static final Set<String> AWAY_POSTGRESQL =
            Set.of("57014", "57P01", "57P02", "57P03", "57P05", "25006", "25P03", "55P03");

    /** H2: closed, connection broken, closing, lock not had in time, failed to read or write. */
    private static final Set<String> AWAY_H2 = Set.of("90098", "90067", "90121", "HYT00", "90028", "90031");

    public static Fault of(Throwable failure) {
        var fault = sql(failure).map(Fault::of).orElse(OTHER);
        return fault == OTHER && isOfTheFile(failure) ? AWAY : fault; // a deadlock comes from H2's store as well
    }

    /** The SQLSTATE of {@code failure} for a log line, or what it is if there is none. */
    public static String name(Throwable failure) {
        return sql(failure)
                .map(SQLException::getSQLState)
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** True if the database reported it; its words may quote what people wrote, and don't belong in a log. */
    public static boolean isReported(Throwable failure) {
        return sql(failure).isPresent();
    }

    /** True if the database is away for others as well: it can't be reached, or can't write; not that something took too long. */
    public static boolean isOutage(Throwable failure) {
        return isForWritersOnly(failure)
                || sql(failure)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.startsWith("08") || state.startsWith("57P0"))
                        .isPresent();
    }

    /** True if the database can't write, and may still be read: no room, no resources, or read-only. */
    public static boolean isForWritersOnly(Throwable failure) {
        return sql(failure)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("53") || state.startsWith("58") || state.equals("25006"))
                .isPresent();
    }

    /** H2 says of most that befalls its file that it is a general error, which a mistake in a statement may be as well. */
    private static boolean isOfTheFile(Throwable failure) {
        return causes(failure).anyMatch(MVStoreException.class::isInstance);
    }

    private static Stream<@Nullable Throwable> causes(Throwable failure) {
        return Stream.iterate(
                failure,
                Objects::nonNull,
                cause -> Objects.requireNonNull(cause).getCause());
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Fault of(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException) {
            return CROWDED;
        }
        if (failure.getCause() instanceof InterruptedException) {
            return AWAY;
        }
        return state == null ? OTHER : of(state);
    }

    private static Fault of(String state) {
        if (RACES.contains(state)) {
            return LOST_RACE;
        }
        if (state.equals("23505")) {
            return TAKEN;
        }
        boolean lostOrFull = state.startsWith("08") || state.startsWith("53") || state.startsWith("58");
        return lostOrFull || AWAY_POSTGRESQL.contains(state) || AWAY_H2.contains(state) ? AWAY : OTHER;
    }
}
