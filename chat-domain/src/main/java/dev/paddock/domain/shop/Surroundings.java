package dev.paddock.domain.shop;

import dev.paddock.domain.Ids;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Secrets;
import dev.paddock.domain.photo.Darkroom;
import java.time.InstantSource;

/** All that comes in from outside and is kept in no store: the time, ids, chance, the word of access tokens, and pictures written anew. */
public record Surroundings(InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens, Darkroom darkroom) {
    /** Those of a shop that takes no photos. */
    public Surroundings(InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens) {
        this(clock, ids, secrets, tokens, Darkroom.CLOSED);
    }
}
