/** Server-sent events as bytes on connections: frames, a bounded queue with one writer for each peer, and its end. */
@NullMarked
package dev.paddock.sse.stream;

import org.jspecify.annotations.NullMarked;
