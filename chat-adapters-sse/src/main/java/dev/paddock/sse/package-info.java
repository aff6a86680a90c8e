/** The HTTP edge: REST, server-sent events and the web client's files. */
@NullMarked
package dev.paddock.sse;

import org.jspecify.annotations.NullMarked;
