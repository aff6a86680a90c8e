@NullMarked
package dev.paddock.sse.photo;

import org.jspecify.annotations.NullMarked;
