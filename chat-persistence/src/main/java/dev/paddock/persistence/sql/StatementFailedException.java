package dev.paddock.persistence.sql;

import java.sql.SQLException;

/** Says that the database refused a statement that went straight to the driver. */
public final class StatementFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StatementFailedException(SQLException cause) {
        super("a statement failed", cause);
    }
}
