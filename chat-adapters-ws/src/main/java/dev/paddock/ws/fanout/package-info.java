/** The fan-out: frames for many readers, encoded once, in order, without waiting for anybody. */
@NullMarked
package dev.paddock.ws.fanout;

import org.jspecify.annotations.NullMarked;
