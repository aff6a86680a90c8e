/** Values in columns, and the meaning of the failures that a database reports. */
@NullMarked
package dev.paddock.persistence.sql;

import org.jspecify.annotations.NullMarked;
