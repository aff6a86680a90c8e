package dev.paddock.persistence.backup;

import dev.paddock.domain.audit.VerifyAudit.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The description of a backup, in the last of its files.
 *
 * @param format how the file is laid out; another number is for another version to read
 * @param schema the version of the tables, as the migrations count
 * @param madeAt when, in ISO form
 * @param brokenAuditEntry the number of the entry at which the audit log's chain breaks, 0 if it is whole
 */
public record BackupManifest(
        int format,
        String schema,
        String madeAt,
        long auditEntries,
        String newestAuditHash,
        long brokenAuditEntry,
        List<TableCopied> tables) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    public BackupManifest {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(newestAuditHash, "newestAuditHash");
        tables = List.copyOf(tables);
    }

    /**
     * A table that was copied.
     *
     * @param name in lower case, as all names here
     * @param columns in the order in which each row has its values
     * @param next the number that the database gives to the next row, 0 if it numbers none
     * @param sha256 of the file with the rows
     */
    public record TableCopied(String name, List<String> columns, long rows, long next, String sha256) {
        public TableCopied {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
            columns = List.copyOf(columns);
        }

        String file() {
            return file(name);
        }

        static String file(String table) {
            return "tables/" + table + ".json";
        }
    }

    public Optional<TableCopied> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public long rows() {
        return tables.stream().mapToLong(TableCopied::rows).sum();
    }

    public Finding audit() {
        return brokenAuditEntry == 0
                ? new Finding.Intact(auditEntries, newestAuditHash)
                : new Finding.Broken(brokenAuditEntry);
    }
}
