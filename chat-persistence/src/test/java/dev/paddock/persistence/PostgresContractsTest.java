package dev.paddock.persistence;

class PostgresContractsTest extends StoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
