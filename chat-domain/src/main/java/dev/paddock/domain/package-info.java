/** The domain of the dealership: what it talks about, and nothing of how it is stored or shown. */
@NullMarked
package dev.paddock.domain;

import org.jspecify.annotations.NullMarked;
