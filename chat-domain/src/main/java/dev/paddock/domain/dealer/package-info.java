/** The dealerships, as anybody may know them: where they are, when they are open, how to reach them. */
@NullMarked
package dev.paddock.domain.dealer;

import org.jspecify.annotations.NullMarked;
