/** Requests for advice, and the desks of those who give it. */
@NullMarked
package dev.paddock.persistence.advice;

import org.jspecify.annotations.NullMarked;
