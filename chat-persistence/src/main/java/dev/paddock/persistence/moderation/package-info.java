/** Reports of messages. */
@NullMarked
package dev.paddock.persistence.moderation;

import org.jspecify.annotations.NullMarked;
