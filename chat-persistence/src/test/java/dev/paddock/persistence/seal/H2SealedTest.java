package dev.paddock.persistence.seal;

import dev.paddock.persistence.EachDatabase;

class H2SealedTest extends SealedStores {
    @Override
    EachDatabase kind() {
        return EachDatabase.H2;
    }
}
