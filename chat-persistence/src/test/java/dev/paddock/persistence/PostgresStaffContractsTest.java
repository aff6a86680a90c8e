package dev.paddock.persistence;

class PostgresStaffContractsTest extends StaffStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
