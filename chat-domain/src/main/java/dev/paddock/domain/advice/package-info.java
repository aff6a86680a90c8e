/** Asking for a sales advisor: who is available, the line, and the conversations that come of it. */
@NullMarked
package dev.paddock.domain.advice;

import org.jspecify.annotations.NullMarked;
