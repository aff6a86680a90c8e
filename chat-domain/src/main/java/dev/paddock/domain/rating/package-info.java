/** Ratings: what customers thought of a talk with an advisor, asked once and never after a refusal. */
@NullMarked
package dev.paddock.domain.rating;

import org.jspecify.annotations.NullMarked;
