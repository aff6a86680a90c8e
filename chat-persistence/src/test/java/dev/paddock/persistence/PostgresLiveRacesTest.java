package dev.paddock.persistence;

class PostgresLiveRacesTest extends LiveRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
