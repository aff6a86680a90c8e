package dev.paddock.persistence.backup;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;

class PostgresBackupTest extends BackupStores {
    @Override
    StoreSettings newDatabase() {
        return TestDatabases.postgres();
    }

    @Override
    StoreSettings newDatabaseOfTheOtherKind() {
        return TestDatabases.h2();
    }
}
