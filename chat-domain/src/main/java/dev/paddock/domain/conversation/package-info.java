/** Messages in conversations: posting once, reading back, marking as read. */
@NullMarked
package dev.paddock.domain.conversation;

import org.jspecify.annotations.NullMarked;
