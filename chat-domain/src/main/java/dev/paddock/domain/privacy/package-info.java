/** What people may ask for whatever feature keeps it: a copy of all that is known of them, and to be forgotten. */
@NullMarked
package dev.paddock.domain.privacy;

import org.jspecify.annotations.NullMarked;
