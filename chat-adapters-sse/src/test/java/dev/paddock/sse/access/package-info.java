@NullMarked
package dev.paddock.sse.access;

import org.jspecify.annotations.NullMarked;
