/** The people who are online, node by node. */
@NullMarked
package dev.paddock.persistence.presence;

import org.jspecify.annotations.NullMarked;
