@NullMarked
package dev.paddock.sse.monitoring;

import org.jspecify.annotations.NullMarked;
