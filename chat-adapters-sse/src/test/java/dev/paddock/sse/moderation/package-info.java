@NullMarked
package dev.paddock.sse.moderation;

import org.jspecify.annotations.NullMarked;
