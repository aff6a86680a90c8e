package dev.paddock.persistence;

class PostgresLiveContractsTest extends LiveStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
