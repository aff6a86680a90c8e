package dev.paddock.domain.assistant;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.dealer.DealerSite;

/**
 * The words about the dealership whose slots are on offer.
 *
 * @param here the beginning of the sentence that says where it is
 * @param other the label of another dealership, with its name for {@code %s}
 */
record DealerChoiceWords(String here, String other) {
    private static final DealerChoiceWords FRENCH = new DealerChoiceWords("Nous vous recevons à ", "Plutôt à %s");
    private static final DealerChoiceWords ENGLISH = new DealerChoiceWords("We see you at ", "At %s instead");

    static DealerChoiceWords in(Language language) {
        return switch (language) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
        };
    }

    /** Where the slots on offer are. */
    String where(DealerSite home) {
        return here + home.name() + ", " + home.address() + ".";
    }

    /** The option of another dealership. */
    String instead(DealerSite site) {
        return other.formatted(site.name());
    }
}
