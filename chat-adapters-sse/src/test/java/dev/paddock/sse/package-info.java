@NullMarked
package dev.paddock.sse;

import org.jspecify.annotations.NullMarked;
