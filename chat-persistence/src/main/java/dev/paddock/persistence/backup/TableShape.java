package dev.paddock.persistence.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** A table as the database itself describes it; names are in lower case, which both databases understand unquoted. */
record TableShape(String name, List<Column> columns) {
    private static final String TABLES = """
            SELECT LOWER(table_name) FROM information_schema.tables
            WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE' ORDER BY 1
            """;
    private static final String COLUMNS = """
            SELECT LOWER(column_name) AS name, LOWER(data_type) AS type, is_identity FROM information_schema.columns
            WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = :table ORDER BY ordinal_position
            """;
    private static final String REFERENCES = """
            SELECT LOWER(child.table_name) AS child, LOWER(parent.table_name) AS parent
            FROM information_schema.referential_constraints reference
            JOIN information_schema.table_constraints child
                ON child.constraint_schema = reference.constraint_schema
                AND child.constraint_name = reference.constraint_name
            JOIN information_schema.table_constraints parent
                ON parent.constraint_schema = reference.unique_constraint_schema
                AND parent.constraint_name = reference.unique_constraint_name
            WHERE reference.constraint_schema = CURRENT_SCHEMA
            """;

    /** The migrations' own. */
    static final String MIGRATIONS = "flyway_schema_history";

    TableShape {
        columns = List.copyOf(columns);
    }

    /** A column; one that is counted gets its value from the database where none is given. */
    record Column(String name, ColumnKind kind, boolean counted) {}

    /** One table refers to another. */
    private record Reference(String child, String parent) {}

    /** The names of all tables there are, whosever they are. */
    static List<String> names(Handle handle) {
        return handle.createQuery(TABLES).mapTo(String.class).list();
    }

    /** Every table but the migrations' own, those that others refer to before the others. */
    static List<TableShape> all(Handle handle) {
        var left = new ArrayList<>(names(handle));
        left.remove(MIGRATIONS);
        var references = references(handle);
        var ordered = new ArrayList<TableShape>();
        while (!left.isEmpty()) {
            var waiting = references.stream()
                    .filter(reference -> left.contains(reference.parent()))
                    .map(Reference::child)
                    .collect(Collectors.toSet());
            var next = left.stream().filter(name -> !waiting.contains(name)).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            next.forEach(name -> ordered.add(new TableShape(name, columns(handle, name))));
            left.removeAll(next);
        }
        return ordered;
    }

    private static Set<Reference> references(Handle handle) {
        return handle
                .createQuery(REFERENCES)
                .map((row, context) -> new Reference(row.getString("child"), row.getString("parent")))
                .stream()
                .filter(reference -> !reference.child().equals(reference.parent()))
                .collect(Collectors.toSet());
    }

    private static List<Column> columns(Handle handle, String table) {
        return handle.createQuery(COLUMNS)
                .bind("table", table)
                .map((row, context) -> new Column(
                        row.getString("name"),
                        ColumnKind.of(table + "." + row.getString("name"), row.getString("type")),
                        "yes".equals(row.getString("is_identity").toLowerCase(Locale.ROOT))))
                .list();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column that the database counts up, if there is one; there never is more than one. */
    Optional<String> counted() {
        return columns.stream().filter(Column::counted).map(Column::name).findFirst();
    }

    String select() {
        String order = name.equals("audit_entries") ? " ORDER BY number" : ""; // its chain is followed on the way
        return "SELECT " + String.join(", ", columnNames()) + " FROM " + name + order;
    }

    /** A statement that inserts a row with values for {@code names}, in their order. */
    String insert(List<String> names) {
        String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
    }
}
