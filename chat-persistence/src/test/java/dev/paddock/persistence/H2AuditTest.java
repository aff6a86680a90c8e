package dev.paddock.persistence;

class H2AuditTest extends AuditStores {
    @Override
    StoreSettings newDatabase() {
        return TestDatabases.h2();
    }
}
