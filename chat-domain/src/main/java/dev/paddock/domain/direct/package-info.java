/** Customers writing to each other: who can be found, opening a conversation, blocking. */
@NullMarked
package dev.paddock.domain.direct;

import org.jspecify.annotations.NullMarked;
