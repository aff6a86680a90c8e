package dev.paddock.persistence.seal;

import dev.paddock.persistence.EachDatabase;

class PostgresSealedTest extends SealedStores {
    @Override
    EachDatabase kind() {
        return EachDatabase.POSTGRESQL;
    }
}
