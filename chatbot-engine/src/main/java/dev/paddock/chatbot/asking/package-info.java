/** The questions of each kind of field: the texts they need, the prompt they show, the answers they take. */
@NullMarked
package dev.paddock.chatbot.asking;

import org.jspecify.annotations.NullMarked;
