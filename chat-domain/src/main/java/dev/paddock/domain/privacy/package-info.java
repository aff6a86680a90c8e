/** Privacy, whatever feature keeps the data: a copy of all that is known of them, and to be forgotten. */
@NullMarked
package dev.paddock.domain.privacy;

import org.jspecify.annotations.NullMarked;
