package dev.paddock.persistence;

import dev.paddock.persistence.database.Dialect;
import org.jdbi.v3.core.Handle;

/** The harm that somebody can do to the audit log who may change the schema. */
public enum AuditTampering {
    H2 {
        @Override
        public void unlock(Handle handle) {
            handle.execute("DROP TRIGGER audit_kept");
            handle.execute("SET REFERENTIAL_INTEGRITY FALSE");
        }

        @Override
        void empty(Handle handle) {
            handle.execute("SET REFERENTIAL_INTEGRITY FALSE");
            handle.execute("TRUNCATE TABLE audit_entries");
            handle.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
    },

    POSTGRESQL {
        @Override
        public void unlock(Handle handle) {
            handle.execute("ALTER TABLE audit_entries DISABLE TRIGGER audit_kept");
        }

        @Override
        void empty(Handle handle) {
            unlock(handle);
            handle.execute("TRUNCATE TABLE audit_entries");
            handle.execute("ALTER TABLE audit_entries ENABLE TRIGGER audit_kept");
        }
    };

    public static AuditTampering with(StoreSettings settings) {
        return Dialect.of(settings.url()).isEmbedded() ? H2 : POSTGRESQL;
    }

    /** Takes the guards away. */
    public abstract void unlock(Handle handle);

    /** Removes every entry and leaves the guards as they were. */
    abstract void empty(Handle handle);
}
