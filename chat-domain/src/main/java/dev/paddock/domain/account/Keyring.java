package dev.paddock.domain.account;

import java.util.Optional;

/** The platform's own secrets, such as the key that signs access tokens. Safe for use by many threads and several nodes. */
public interface Keyring {
    Optional<String> find(String name);

    /** Keeps {@code value} under {@code name} unless there is one already; returns the one that is kept. */
    String keep(String name, String value);

    /** Forgets what is kept under {@code name}, if anything is. */
    void forget(String name);
}
