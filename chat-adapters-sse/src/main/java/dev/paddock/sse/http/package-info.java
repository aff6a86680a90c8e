/** A call over HTTP: the route it takes, the body it brings, and the answer or the problem that goes back. */
@NullMarked
package dev.paddock.sse.http;

import org.jspecify.annotations.NullMarked;
