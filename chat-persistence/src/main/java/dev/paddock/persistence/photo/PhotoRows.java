package dev.paddock.persistence.photo;

import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoFormat;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of {@code photos} as photos. */
final class PhotoRows {
    private PhotoRows() {}

    static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                new PhotoId(row.getString("id")),
                Columns.named(PhotoFormat.class, row, "format"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("full_bytes"));
    }
}
