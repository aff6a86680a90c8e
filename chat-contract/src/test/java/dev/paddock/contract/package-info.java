/** The checks that hold real traffic against the documents; other modules' tests use them. */
@NullMarked
package dev.paddock.contract;

import org.jspecify.annotations.NullMarked;
