package dev.paddock.persistence;

class H2RacesTest extends StoreRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
