/** Ratings of talks. */
@NullMarked
package dev.paddock.persistence.rating;

import org.jspecify.annotations.NullMarked;
