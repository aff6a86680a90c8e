/** The tables of messages: their keys and statements, the numbers of those who write, and what was sent before. */
@NullMarked
package dev.paddock.persistence.message;

import org.jspecify.annotations.NullMarked;
