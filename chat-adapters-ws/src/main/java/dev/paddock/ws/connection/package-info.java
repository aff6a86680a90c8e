/** One connection and its person: who is at the other end, what they follow, and how much they may ask for. */
@NullMarked
package dev.paddock.ws.connection;

import org.jspecify.annotations.NullMarked;
