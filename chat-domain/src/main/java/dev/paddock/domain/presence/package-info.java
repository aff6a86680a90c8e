/** Presence: the people who are connected, and for how long the absent are still waited for. */
@NullMarked
package dev.paddock.domain.presence;

import org.jspecify.annotations.NullMarked;
