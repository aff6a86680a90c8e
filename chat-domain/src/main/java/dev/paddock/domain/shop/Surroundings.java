package dev.paddock.domain.shop;

import dev.paddock.domain.Ids;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.mail.MailCarrier;
import dev.paddock.domain.photo.Darkroom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * All that comes in from outside and is kept in no store: the time, ids, chance, the word of access tokens, the way of mails, and
 * pictures written anew.
 *
 * @param mail null where nothing is mailed
 */
public record Surroundings(
        InstantSource clock,
        Ids ids,
        Secrets secrets,
        AccessTokens tokens,
        @Nullable MailCarrier mail,
        Darkroom darkroom) {
    /** Surroundings in which no photo is taken. */
    public Surroundings(
            InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens, @Nullable MailCarrier mail) {
        this(clock, ids, secrets, tokens, mail, Darkroom.CLOSED);
    }

    /** Surroundings in which nothing is mailed either. */
    public Surroundings(InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens) {
        this(clock, ids, secrets, tokens, null);
    }
}
