package dev.paddock.domain.shop;

import dev.paddock.domain.Ids;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.mail.MailCarrier;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * All that comes in from outside and is kept in no store: the time, ids, chance, the word of access tokens, and the way of mails.
 *
 * @param mail null where nothing is mailed
 */
public record Surroundings(
        InstantSource clock,
        Ids ids,
        Secrets secrets,
        AccessTokens tokens,
        @Nullable MailCarrier mail) {
    /** Surroundings in which nothing is mailed. */
    public Surroundings(InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens) {
        this(clock, ids, secrets, tokens, null);
    }
}
