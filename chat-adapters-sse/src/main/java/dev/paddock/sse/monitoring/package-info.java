/** Health, figures, and errors reported by browsers. */
@NullMarked
package dev.paddock.sse.monitoring;

import org.jspecify.annotations.NullMarked;
