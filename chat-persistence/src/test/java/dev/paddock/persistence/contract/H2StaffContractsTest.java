package dev.paddock.persistence.contract;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class H2StaffContractsTest extends StaffStoreContracts {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
