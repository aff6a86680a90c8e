/** Photos: taken in, written anew, kept until they are sent, and shown to the readers of their conversation. */
@NullMarked
package dev.paddock.domain.photo;

import org.jspecify.annotations.NullMarked;
