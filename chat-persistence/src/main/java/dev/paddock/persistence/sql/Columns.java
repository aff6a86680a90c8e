package dev.paddock.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** The ways of values into columns and out of them. */
public final class Columns {
    private Columns() {}

    public static void register(Jdbi jdbi) {
        jdbi.registerArgument(new Instants());
        jdbi.registerArgument(new Texts());
        jdbi.registerArrayType(String.class, "varchar");
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The value of an enum by its name in lower case. */
    public static <E extends Enum<E>> E named(Class<E> type, ResultSet row, String column) throws SQLException {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(row.getString(column))) {
                return value;
            }
        }
        throw new SQLException("no " + type.getSimpleName() + " is named " + row.getString(column));
    }

    /** The column's text, empty where it is null, as it is in outer joins. */
    public static String textOrEmpty(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** Instants go by their offset from UTC; the driver's own way goes through local time, where an hour a year is ambiguous. */
    private static final class Instants extends AbstractArgumentFactory<Instant> {
        Instants() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * PostgreSQL refuses NUL and half surrogate pairs. The domain lets none into what is stored, but ids to look for come from
     * anywhere: here they become characters no stored id has, so that such an id is simply not found.
     */
    private static final class Texts extends AbstractArgumentFactory<String> {
        Texts() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String storable = storable(value);
            return (position, statement, context) -> set(statement, position, storable);
        }

        private static void set(PreparedStatement statement, int position, @Nullable String value) throws SQLException {
            statement.setString(position, value);
        }
    }

    public static String storable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(value);
            }
        }
        return value;
    }

    private static String replaced(String value) {
        return value.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
