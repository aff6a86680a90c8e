/** The commands: hello first, then a handler for each type, and one answer to each. */
@NullMarked
package dev.paddock.ws.command;

import org.jspecify.annotations.NullMarked;
