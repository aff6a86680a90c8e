package dev.paddock.persistence.contract;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class PostgresStaffContractsTest extends StaffStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
