/** The landing page: a template of the web build, filled with what anybody may know. */
@NullMarked
package dev.paddock.sse.landing;

import org.jspecify.annotations.NullMarked;
