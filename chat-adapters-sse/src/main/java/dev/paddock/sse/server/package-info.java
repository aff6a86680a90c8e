/** The Jetty server below all routes: its bounds, the headers of every answer, and its own refusals. */
@NullMarked
package dev.paddock.sse.server;

import org.jspecify.annotations.NullMarked;
