package dev.paddock.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger that refuses to change or delete an entry of the audit log in H2. The database makes it, by its name, which is kept
 * in every database file: this class stays where it is and is called what it is called.
 */
public final class AuditKept implements Trigger {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("the audit log is only ever added to", INSUFFICIENT_PRIVILEGE);
    }
}
