package dev.paddock.persistence.database;

import dev.paddock.domain.Skeletons;
import dev.paddock.persistence.name.IcuSkeletons;
import dev.paddock.persistence.name.LookKey;
import dev.paddock.persistence.name.NameKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The migration that writes the keys of names that are there: what people's are searched by, and what rooms' look like. */
final class FoldNames implements JavaMigration {
    private static final int PORTION = 1000;

    private final Skeletons skeletons = new IcuSkeletons();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("9.1");
    }

    @Override
    public String getDescription() {
        return "keys of names";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        searchPeople(connection, named(connection, "SELECT id, name FROM accounts WHERE NOT erased ORDER BY id"));
        compareRooms(
                connection,
                named(connection, "SELECT id, name FROM rooms WHERE deleted_at IS NULL ORDER BY created_at, id"));
    }

    private static void searchPeople(Connection connection, List<Named> people) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE accounts SET name_key = ? WHERE id = ?")) {
            int waiting = 0;
            for (var person : people) {
                update.setString(1, NameKey.of(person.name));
                update.setString(2, person.id);
                update.addBatch();
                if (++waiting % PORTION == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    /** Of rooms that look alike already the oldest has the look to itself; the others keep their names, and nobody gets one like it. */
    private void compareRooms(Connection connection, List<Named> rooms) throws SQLException {
        Set<String> looks = new HashSet<>();
        Set<String> foldedLooks = new HashSet<>();
        try (var update =
                connection.prepareStatement("UPDATE rooms SET look_key = ?, folded_look_key = ? WHERE id = ?")) {
            for (var room : rooms) {
                var skeleton = skeletons.of(room.name);
                var look = LookKey.of(skeleton.asWritten());
                var foldedLook = LookKey.of(skeleton.folded());
                update.setString(1, looks.add(look) ? look : null);
                update.setString(2, foldedLooks.add(foldedLook) ? foldedLook : null);
                update.setString(3, room.id);
                update.executeUpdate();
            }
        }
    }

    private static List<Named> named(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var found = new ArrayList<Named>();
            while (rows.next()) {
                found.add(new Named(rows.getString("id"), rows.getString("name")));
            }
            return found;
        }
    }

    private record Named(String id, String name) {}
}
