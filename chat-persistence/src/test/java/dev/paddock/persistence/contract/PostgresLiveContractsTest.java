package dev.paddock.persistence.contract;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class PostgresLiveContractsTest extends LiveStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
