/** An offence against the rules of the house: one of two folders that need each other. */
@NullMarked
package dev.paddock.persistence.planted.one;

import org.jspecify.annotations.NullMarked;
