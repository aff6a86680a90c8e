@NullMarked
package dev.paddock.sse.offer;

import org.jspecify.annotations.NullMarked;
