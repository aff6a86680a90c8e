package dev.paddock.persistence;

import java.sql.SQLException;

/** Says that the database refused a statement that went straight to the driver. */
final class StatementFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StatementFailedException(SQLException cause) {
        super("a statement failed", cause);
    }
}
