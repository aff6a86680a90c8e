package dev.paddock.domain.dealer;

import dev.paddock.domain.account.UserId;

/** A person's own dealership: the one they chose, or else the first. */
public final class FindHome {
    private final Dealers dealers;
    private final HomeDealers homes;

    public FindHome(Dealers dealers, HomeDealers homes) {
        this.dealers = dealers;
        this.homes = homes;
    }

    public Dealers dealers() {
        return dealers;
    }

    /** The one chosen while there is such a dealership, else the first. */
    public DealerSite of(UserId person) {
        return dealers.areSeveral() ? homes.of(person).flatMap(dealers::find).orElse(dealers.first()) : dealers.first();
    }
}
