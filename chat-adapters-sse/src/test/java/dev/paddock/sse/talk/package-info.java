@NullMarked
package dev.paddock.sse.talk;

import org.jspecify.annotations.NullMarked;
