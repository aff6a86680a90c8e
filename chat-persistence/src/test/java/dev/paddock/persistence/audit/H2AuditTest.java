package dev.paddock.persistence.audit;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;

class H2AuditTest extends AuditStores {
    @Override
    StoreSettings newDatabase() {
        return TestDatabases.h2();
    }
}
