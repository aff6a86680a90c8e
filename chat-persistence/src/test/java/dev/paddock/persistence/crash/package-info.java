/** What people do while a store is killed, and how it must be found afterwards. */
@NullMarked
package dev.paddock.persistence.crash;

import org.jspecify.annotations.NullMarked;
