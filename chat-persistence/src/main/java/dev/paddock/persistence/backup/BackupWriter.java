package dev.paddock.persistence.backup;

import dev.paddock.persistence.backup.BackupManifest.TableCopied;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables into the file of a backup: a zip with a line of JSON for each row. Used by one thread. */
final class BackupWriter implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final int ROWS_FETCHED = 1_000;

    private final FileChannel channel;
    private final ZipOutputStream zip;

    /** A writer into {@code file}, which is there and empty. */
    BackupWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    TableCopied copy(TableShape table, Connection from) throws IOException, SQLException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(TableCopied.file(table.name())));
        long rows = rows(table, from, new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new TableCopied(
                table.name(),
                table.columnNames(),
                rows,
                next(table, from),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static long next(TableShape table, Connection from) throws SQLException {
        var counted = table.counted();
        if (counted.isEmpty()) {
            return 0;
        }
        try (var statement = from.createStatement();
                var row = statement.executeQuery(
                        "SELECT COALESCE(MAX(" + counted.get() + "), 0) + 1 FROM " + table.name())) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long rows(TableShape table, Connection from, OutputStream into) throws SQLException {
        long count = 0;
        try (var statement = from.createStatement();
                var json = JSON.createGenerator(into)) {
            statement.setFetchSize(ROWS_FETCHED);
            try (var rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    row(table, rows, json);
                    count++;
                }
            }
        }
        return count;
    }

    private static void row(TableShape table, ResultSet row, JsonGenerator json) throws SQLException {
        json.writeStartArray();
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().copy(row, i + 1, json);
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    /** Writes the last of the file and forces it to the disk. */
    void finish(BackupManifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
