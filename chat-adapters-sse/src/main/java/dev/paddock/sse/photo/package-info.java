/** Photos over HTTP: taken in as they come, and shown. */
@NullMarked
package dev.paddock.sse.photo;

import org.jspecify.annotations.NullMarked;
