package dev.paddock.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to sign in or up, by what they use for it.
 *
 * @param client the browser or program they use
 * @param before the session that the browser had until now, which the new one replaces; null if it had none
 */
public record Newcomer(ClientName client, Secret.@Nullable Digest before) {
    /** Somebody without a session so far. */
    public static Newcomer by(ClientName client) {
        return new Newcomer(client, null);
    }
}
