/** Transactions, in which all reads and changes of the database run, and whose events are logged at their end. */
@NullMarked
package dev.paddock.persistence.transaction;

import org.jspecify.annotations.NullMarked;
