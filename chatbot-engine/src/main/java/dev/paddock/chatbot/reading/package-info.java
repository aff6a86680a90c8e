/** Typed text as numbers, days and words that mean something, in every language at once. */
@NullMarked
package dev.paddock.chatbot.reading;

import org.jspecify.annotations.NullMarked;
