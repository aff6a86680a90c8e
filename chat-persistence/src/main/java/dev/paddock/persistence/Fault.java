package dev.paddock.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sort of failure the database reported, which decides what to do about it. */
enum Fault {
    /** Another transaction was in the way and won: running again from the start may succeed. */
    LOST_RACE,
    /** The database can't be reached, can't write or takes too long. */
    AWAY,
    /** A value is already there that must be unique. */
    TAKEN,
    /** Anything else: a programming mistake, or a value the database refuses. */
    OTHER;

    private static final Set<String> RACES = Set.of("40001", "40P01", "90131");

    /** PostgreSQL: cancelled by a timeout, shutting down, starting, read-only, idle too long, lock not had in time. */
    private static final Set<String> AWAY_POSTGRESQL =
            Set.of("57014", "57P01", "57P02", "57P03", "57P05", "25006", "25P03", "55P03");

    /** H2: closed, connection broken, closing, lock not had in time, failed to read or write. */
    private static final Set<String> AWAY_H2 = Set.of("90098", "90067", "90121", "HYT00", "50000", "90028", "90031");

    static Fault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return OTHER;
    }

    private static Fault of(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException || failure.getCause() instanceof InterruptedException) {
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

    /** The SQLSTATE of {@code failure} for a log line, or what it is if there is none. */
    static String name(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return failure == null ? "none" : failure.getClass().getSimpleName();
    }
}
