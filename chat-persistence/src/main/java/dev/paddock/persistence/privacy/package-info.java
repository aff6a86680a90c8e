/** The deletion of chats that are too old to keep. */
@NullMarked
package dev.paddock.persistence.privacy;

import org.jspecify.annotations.NullMarked;
