/** The message log: messages wait in a queue and are stored in groups, each in one transaction. */
@NullMarked
package dev.paddock.persistence.log;

import org.jspecify.annotations.NullMarked;
