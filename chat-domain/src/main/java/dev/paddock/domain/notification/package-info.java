/** Commercial offers: emitted once, to those who asked for them and to nobody else. */
@NullMarked
package dev.paddock.domain.notification;

import org.jspecify.annotations.NullMarked;
