package dev.paddock.persistence.contract;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class H2LiveContractsTest extends LiveStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
