package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/** The tokens that were mailed and not used yet: of each person one for each purpose. Implementations are safe for use by many threads and several nodes. */
public interface MailTokens {
    /** Stores the token; the one that its person had for the same purpose is worth nothing from now on. */
    void issue(MailToken token);

    /** The token, without using it up; it may be over. */
    Optional<MailToken> find(Secret.Digest digest);

    /** Takes the token out, so that of two who show it one gets it. */
    Optional<MailToken> redeem(Secret.Digest digest);

    /** Forgets all tokens of {@code user} for {@code purpose}. */
    void forget(UserId user, MailToken.Purpose purpose);

    /** Forgets what is over at {@code now}. */
    void prune(Instant now);
}
