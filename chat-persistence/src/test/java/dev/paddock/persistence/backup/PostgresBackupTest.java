package dev.paddock.persistence.backup;

import dev.paddock.persistence.EachDatabase;

class PostgresBackupTest extends BackupStores {
    @Override
    EachDatabase kind() {
        return EachDatabase.POSTGRESQL;
    }
}
