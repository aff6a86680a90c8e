package dev.paddock.persistence.contract;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class PostgresContractsTest extends StoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
