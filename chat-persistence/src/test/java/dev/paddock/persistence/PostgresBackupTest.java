package dev.paddock.persistence;

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
