/** Notes: what staff write down about a talk for each other. A kind of their own, so that none is ever taken for a message. */
@NullMarked
package dev.paddock.domain.note;

import org.jspecify.annotations.NullMarked;
