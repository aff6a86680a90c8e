/** Conversations and their messages for reading, and the roster of who may write where. */
@NullMarked
package dev.paddock.persistence.conversation;

import org.jspecify.annotations.NullMarked;
