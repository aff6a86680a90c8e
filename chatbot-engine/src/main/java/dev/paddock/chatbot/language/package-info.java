/** The languages as the engine writes them: numbers, days and hours in words, and typography. */
@NullMarked
package dev.paddock.chatbot.language;

import org.jspecify.annotations.NullMarked;
