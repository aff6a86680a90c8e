package dev.paddock.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * The sharing of one database among several servers.
 *
 * @param many whether other nodes may have the database as well
 * @param node the name of this one among them, null for one made at each start
 */
public record Sharing(boolean many, @Nullable String node) {}
