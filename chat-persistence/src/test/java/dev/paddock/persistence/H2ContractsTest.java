package dev.paddock.persistence;

class H2ContractsTest extends StoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
