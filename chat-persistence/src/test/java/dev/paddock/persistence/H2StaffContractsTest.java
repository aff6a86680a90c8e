package dev.paddock.persistence;

class H2StaffContractsTest extends StaffStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
