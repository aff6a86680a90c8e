/** A dialog as a line of text, and back, from this version of its workflow or an older one. */
@NullMarked
package dev.paddock.chatbot.stored;

import org.jspecify.annotations.NullMarked;
