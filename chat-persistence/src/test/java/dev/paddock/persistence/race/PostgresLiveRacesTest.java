package dev.paddock.persistence.race;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class PostgresLiveRacesTest extends LiveRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
