package dev.paddock.persistence.race;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class H2LiveRacesTest extends LiveRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedH2.STORE;
    }
}
