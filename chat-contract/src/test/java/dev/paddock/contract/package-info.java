/** What holds real traffic against the documents; other modules' tests use it. */
@NullMarked
package dev.paddock.contract;

import org.jspecify.annotations.NullMarked;
