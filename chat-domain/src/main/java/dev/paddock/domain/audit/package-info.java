/** The record of what staff did, written so that it can't be unwritten. */
@NullMarked
package dev.paddock.domain.audit;

import org.jspecify.annotations.NullMarked;
