/** The words of a dialog engine to embed: workflows as immutable data, run by a pure function. */
@NullMarked
package dev.paddock.chatbot;

import org.jspecify.annotations.NullMarked;
