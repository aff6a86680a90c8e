/** The far side of a planted cycle. */
@NullMarked
package dev.paddock.sse.planted.circle;

import org.jspecify.annotations.NullMarked;
