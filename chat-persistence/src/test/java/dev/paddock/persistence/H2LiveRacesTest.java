package dev.paddock.persistence;

class H2LiveRacesTest extends LiveRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
