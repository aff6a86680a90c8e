package dev.paddock.domain.account;

/** The source of new bearer secrets: 256 random bits each, URL-safe. Safe for use by many threads. */
@FunctionalInterface
public interface Secrets {
    Secret next();
}
