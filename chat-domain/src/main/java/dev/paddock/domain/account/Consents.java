package dev.paddock.domain.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of consents given and withdrawn: written to, never changed. Implementations are safe for use by many threads. */
public interface Consents {
    /** The version of the wording that people are shown where they decide; a new wording gets a new one. */
    String TEXT_VERSION = "2026-11";

    void record(Consent consent);

    /** All of a person's, oldest first. */
    List<Consent> of(UserId user);

    /**
     * One decision about receiving offers.
     *
     * @param textVersion which wording the person was shown
     * @param address where the decision came from, null where that is not known
     */
    record Consent(
            UserId user,
            boolean given,
            Instant at,
            String textVersion,
            @Nullable String address) {}
}
