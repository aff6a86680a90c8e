/** What staff did, written down so that it can't be unwritten. */
@NullMarked
package dev.paddock.domain.audit;

import org.jspecify.annotations.NullMarked;
