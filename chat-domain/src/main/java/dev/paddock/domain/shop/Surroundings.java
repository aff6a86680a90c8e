package dev.paddock.domain.shop;

import dev.paddock.domain.Ids;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Secrets;
import java.time.InstantSource;

/** All that comes in from outside and is kept in no store: the time, ids, chance, and the word of access tokens. */
public record Surroundings(InstantSource clock, Ids ids, Secrets secrets, AccessTokens tokens) {}
