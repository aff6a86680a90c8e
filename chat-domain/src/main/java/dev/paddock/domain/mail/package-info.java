/** Mail: the outbox, what its letters say, and their way out. */
@NullMarked
package dev.paddock.domain.mail;

import org.jspecify.annotations.NullMarked;
