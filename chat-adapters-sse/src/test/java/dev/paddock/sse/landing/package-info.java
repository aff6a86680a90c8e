@NullMarked
package dev.paddock.sse.landing;

import org.jspecify.annotations.NullMarked;
