/** The gates before a call: proof of identity, origin, role and rate limits. */
@NullMarked
package dev.paddock.sse.access;

import org.jspecify.annotations.NullMarked;
