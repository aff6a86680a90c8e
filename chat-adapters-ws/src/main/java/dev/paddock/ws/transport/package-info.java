/** Sockets and frames: handshakes, guards, bounded outboxes, liveness. It knows nothing of what is said. */
@NullMarked
package dev.paddock.ws.transport;

import org.jspecify.annotations.NullMarked;
