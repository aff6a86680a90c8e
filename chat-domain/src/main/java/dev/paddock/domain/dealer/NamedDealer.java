package dev.paddock.domain.dealer;

/** A dealership by its name, as an appointment there keeps it whatever becomes of the dealership. */
public record NamedDealer(DealerId id, String name) {
    /** The only dealership, where nobody said which there are. */
    public static final NamedDealer ONLY = new NamedDealer(DealerId.ONLY, "Paddock");
}
