package dev.paddock.persistence;

/** The databases a test runs on, one after the other. */
public enum EachDatabase {
    H2,
    POSTGRESQL;

    /** A new database of this kind. */
    public StoreSettings settings() {
        return this == H2 ? TestDatabases.h2() : TestDatabases.postgres();
    }
}
