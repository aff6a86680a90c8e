package dev.paddock.persistence;

class PostgresAuditTest extends AuditStores {
    @Override
    StoreSettings newDatabase() {
        return TestDatabases.postgres();
    }
}
