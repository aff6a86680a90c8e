package dev.paddock.persistence.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The kinds of values the tables hold, each as JDBC and as JSON have it. A migration with another one adds it here. */
enum ColumnKind {
    TEXT(Types.VARCHAR) {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeString(row.getString(column));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonParser json) throws SQLException {
            insert.setString(place, text(json));
        }
    },

    WHOLE(Types.BIGINT) {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeNumber(row.getLong(column));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonParser json) throws SQLException {
            insert.setLong(place, json.getLongValue());
        }
    },

    BYTES(Types.VARBINARY) {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeBinary(row.getBytes(column));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonParser json) throws SQLException {
            insert.setBytes(place, json.getBinaryValue());
        }
    },

    TRUTH(Types.BOOLEAN) {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeBoolean(row.getBoolean(column));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonParser json) throws SQLException {
            insert.setBoolean(place, json.currentToken() == JsonToken.VALUE_TRUE);
        }
    },

    TIME(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeString(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void set(PreparedStatement insert, int place, JsonParser json) throws SQLException {
            insert.setObject(place, Instant.parse(text(json)).atOffset(ZoneOffset.UTC));
        }
    };

    private final int sqlType;

    ColumnKind(int sqlType) {
        this.sqlType = sqlType;
    }

    /** The kind of a column that is declared as {@code type}, which both databases call the same, but for bytes. */
    static ColumnKind of(String column, String type) {
        return switch (type) {
            case "character varying" -> TEXT;
            case "bigint", "integer" -> WHOLE;
            case "boolean" -> TRUTH;
            case "binary varying", "bytea" -> BYTES;
            case "timestamp with time zone" -> TIME;
            default -> throw new IllegalStateException(column + " is a " + type + ", which backups can't hold yet");
        };
    }

    final void copy(ResultSet row, int column, JsonGenerator json) throws SQLException {
        if (row.getObject(column) == null) {
            json.writeNull();
        } else {
            write(row, column, json);
        }
    }

    final void bind(PreparedStatement insert, int place, JsonParser json) throws SQLException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(place, sqlType);
        } else {
            set(insert, place, json);
        }
    }

    abstract void write(ResultSet row, int column, JsonGenerator json) throws SQLException;

    abstract void set(PreparedStatement insert, int place, JsonParser json) throws SQLException;

    private static String text(JsonParser json) {
        @Nullable String text = json.getString();
        return text == null ? "" : text;
    }
}
