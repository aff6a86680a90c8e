/** The tables of photos, and their way into messages. */
@NullMarked
package dev.paddock.persistence.photo;

import org.jspecify.annotations.NullMarked;
