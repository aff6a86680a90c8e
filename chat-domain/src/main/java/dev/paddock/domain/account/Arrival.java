package dev.paddock.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * The way in which somebody comes to sign in or up.
 *
 * @param client the browser or program they use
 * @param before the session that the browser had until now, which the new one replaces; null if it had none
 */
public record Arrival(ClientName client, Secret.@Nullable Digest before) {
    /** Somebody without a session so far. */
    public static Arrival by(ClientName client) {
        return new Arrival(client, null);
    }
}
