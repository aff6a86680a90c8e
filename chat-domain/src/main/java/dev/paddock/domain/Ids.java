package dev.paddock.domain;

/** The source of new ids: opaque, unguessable, unique strings of 1 to 64 URL-safe characters. Safe for use by many threads. */
@FunctionalInterface
public interface Ids {
    String next();
}
