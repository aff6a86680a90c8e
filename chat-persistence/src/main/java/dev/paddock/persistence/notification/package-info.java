/** Offers, and the customers they were sent to. */
@NullMarked
package dev.paddock.persistence.notification;

import org.jspecify.annotations.NullMarked;
