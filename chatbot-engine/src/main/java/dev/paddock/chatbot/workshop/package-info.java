/** The dealership's dialog: maintenance appointments, test rides and contact, on top of the engine. */
@NullMarked
package dev.paddock.chatbot.workshop;

import org.jspecify.annotations.NullMarked;
