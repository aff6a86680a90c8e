/** The stores of the domain on H2 and PostgreSQL. */
@NullMarked
package dev.paddock.persistence;

import org.jspecify.annotations.NullMarked;
