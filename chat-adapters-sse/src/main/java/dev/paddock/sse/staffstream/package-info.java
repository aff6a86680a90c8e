/** The event stream of the staff: its snapshot, what was missed, and what happens from then on. */
@NullMarked
package dev.paddock.sse.staffstream;

import org.jspecify.annotations.NullMarked;
