package dev.paddock.persistence.audit;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;

class PostgresAuditTest extends AuditStores {
    @Override
    StoreSettings newDatabase() {
        return TestDatabases.postgres();
    }
}
