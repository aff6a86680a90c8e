/** Reports of what should not stand where it stands, and what the staff make of them. */
@NullMarked
package dev.paddock.domain.moderation;

import org.jspecify.annotations.NullMarked;
