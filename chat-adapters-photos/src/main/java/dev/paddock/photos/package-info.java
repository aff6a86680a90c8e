/** The darkroom: pictures decoded and written anew, within bounds. */
@NullMarked
package dev.paddock.photos;

import org.jspecify.annotations.NullMarked;
