package dev.paddock.persistence.backup;

import dev.paddock.persistence.BackupRefusedException;
import dev.paddock.persistence.backup.BackupManifest.TableCopied;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of a backup. What isn't whole is refused by a {@link BackupRefusedException}. Used by one thread. */
final class BackupReader implements AutoCloseable {
    /** Of a row's text; the longest that there is has some ten thousand characters. */
    private static final int MAX_TEXT = 1024 * 1024;

    private static final int MAX_MANIFEST = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .maxNestingDepth(8)
                            .build())
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    private static final int ROWS_AT_ONCE = 1_000;

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    BackupReader(Path file) {
        this.file = file;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BackupRefusedException(file + " can't be read as a backup: " + e.getMessage(), e);
        }
        try {
            manifest = readManifest();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    private BackupManifest readManifest() {
        try (var in = open(BackupManifest.FILE)) {
            byte[] bytes = in.readNBytes(MAX_MANIFEST + 1);
            if (bytes.length > MAX_MANIFEST) {
                throw damaged("its manifest is too long", null);
            }
            var tree = JSON.readTree(bytes);
            int format = tree.path("format").asInt(0);
            if (format != BackupManifest.FORMAT) {
                throw new BackupRefusedException(file + " has format " + format + ", and this version reads format "
                        + BackupManifest.FORMAT + "; use the version that made it");
            }
            return JSON.treeToValue(tree, BackupManifest.class);
        } catch (IOException | JacksonException e) {
            throw damaged("its manifest can't be read", e);
        }
    }

    /** Reads every row there is, and holds what was read against the manifest. */
    void check() {
        manifest.tables().forEach(table -> read(table, new Count(table.rows())));
    }

    /** Inserts the rows of {@code copied} into {@code table}. */
    void load(TableCopied copied, TableShape table, PreparedStatement insert) {
        var kinds = copied.columns().stream()
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> damaged("its table " + table.name() + " has a column " + name, null))
                        .kind())
                .toList();
        read(copied, new Load(kinds, insert));
    }

    private void read(TableCopied table, Rows rows) {
        var digest = BackupWriter.sha256();
        try (var in = new DigestInputStream(open(table.file()), digest);
                var json = JSON.createParser(in)) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
                rows.row(json);
            }
            in.transferTo(OutputStream.nullOutputStream());
            rows.end();
        } catch (IOException | JacksonException e) {
            throw damaged("its table " + table.name() + " can't be read", e);
        } catch (SQLException e) {
            throw new BackupRefusedException(
                    "the database took no row of the table " + table.name() + " (" + e.getSQLState() + ")", e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw damaged("its table " + table.name() + " is not as it was written", null);
        }
    }

    private InputStream open(String name) throws IOException {
        try {
            var entry = zip.getEntry(name);
            if (entry != null) {
                return zip.getInputStream(entry);
            }
        } catch (IllegalArgumentException | DateTimeException e) { // what its directory says can't be
            throw damaged("its " + name + " can't be found", e);
        }
        throw damaged("it has no " + name, null);
    }

    private BackupRefusedException damaged(String what, @Nullable Exception cause) {
        return new BackupRefusedException(file + " is no whole backup: " + what, cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupRefusedException(file + " can't be closed: " + e.getMessage(), e);
        }
    }

    /** The work to be done with rows; the parser stands at the beginning of one and is left at its end. */
    private interface Rows {
        void row(JsonParser json) throws SQLException;

        void end() throws SQLException;
    }

    private final class Count implements Rows {
        private final long expected;
        private long found;

        Count(long expected) {
            this.expected = expected;
        }

        @Override
        public void row(JsonParser json) {
            json.skipChildren();
            found++;
        }

        @Override
        public void end() {
            if (found != expected) {
                throw damaged("it has " + found + " rows where it says " + expected, null);
            }
        }
    }

    private static final class Load implements Rows {
        private final List<ColumnKind> kinds;
        private final PreparedStatement insert;
        private int waiting;

        Load(List<ColumnKind> kinds, PreparedStatement insert) {
            this.kinds = kinds;
            this.insert = insert;
        }

        @Override
        public void row(JsonParser json) throws SQLException {
            for (int i = 0; i < kinds.size(); i++) {
                json.nextToken();
                kinds.get(i).bind(insert, i + 1, json);
            }
            json.nextToken();
            insert.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                end();
            }
        }

        @Override
        public void end() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }
}
