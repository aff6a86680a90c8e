package dev.paddock.persistence.race;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.TestStore;

class PostgresRacesTest extends StoreRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
