/** Offers: their REST calls, and the event stream that brings them to customers. */
@NullMarked
package dev.paddock.sse.offer;

import org.jspecify.annotations.NullMarked;
