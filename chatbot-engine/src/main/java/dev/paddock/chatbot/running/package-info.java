/** A workflow as it runs: the states, the ways between them, and what is said on each. */
@NullMarked
package dev.paddock.chatbot.running;

import org.jspecify.annotations.NullMarked;
