package dev.paddock.persistence;

class PostgresRacesTest extends StoreRaces {
    @Override
    TestStore store() {
        return TestDatabases.SharedPostgres.STORE;
    }
}
