/** The log of events: how they are numbered and stored, and published to listeners once they are committed. */
@NullMarked
package dev.paddock.persistence.event;

import org.jspecify.annotations.NullMarked;
