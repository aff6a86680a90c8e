/** Programs in processes of their own, for tests that start and kill many of them. */
@NullMarked
package dev.paddock.domain.process;

import org.jspecify.annotations.NullMarked;
