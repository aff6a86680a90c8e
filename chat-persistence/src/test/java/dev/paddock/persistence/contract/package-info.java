/** The contracts of the domain's ports, kept by the stores on each database. */
@NullMarked
package dev.paddock.persistence.contract;

import org.jspecify.annotations.NullMarked;
