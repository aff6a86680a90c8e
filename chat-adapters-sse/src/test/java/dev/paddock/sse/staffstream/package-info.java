@NullMarked
package dev.paddock.sse.staffstream;

import org.jspecify.annotations.NullMarked;
