@NullMarked
package dev.paddock.sse.stream;

import org.jspecify.annotations.NullMarked;
