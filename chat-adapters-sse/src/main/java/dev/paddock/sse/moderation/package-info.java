/** REST calls by which staff keep order in rooms. */
@NullMarked
package dev.paddock.sse.moderation;

import org.jspecify.annotations.NullMarked;
