/** The WebSocket edge. */
@NullMarked
package dev.paddock.ws;

import org.jspecify.annotations.NullMarked;
