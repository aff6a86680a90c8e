/** The audit log. */
@NullMarked
package dev.paddock.persistence.audit;

import org.jspecify.annotations.NullMarked;
