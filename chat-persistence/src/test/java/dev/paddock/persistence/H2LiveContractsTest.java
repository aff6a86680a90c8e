package dev.paddock.persistence;

class H2LiveContractsTest extends LiveStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
