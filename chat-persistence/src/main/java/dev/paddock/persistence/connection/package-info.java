/** Connections to a database that was prepared: pools, the log of slow and failed statements, and outages. */
@NullMarked
package dev.paddock.persistence.connection;

import org.jspecify.annotations.NullMarked;
