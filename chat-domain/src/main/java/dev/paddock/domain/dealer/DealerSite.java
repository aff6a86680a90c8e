package dev.paddock.domain.dealer;

/**
 * A dealership that people make appointments with.
 *
 * @param address where they come to, in one line
 */
public record DealerSite(NamedDealer dealer, String address) {
    public DealerId id() {
        return dealer.id();
    }

    public String name() {
        return dealer.name();
    }
}
