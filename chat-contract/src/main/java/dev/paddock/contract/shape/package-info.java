/** The shapes of the wire contract: each thing that both edges say, written as JSON in one place. */
@NullMarked
package dev.paddock.contract.shape;

import org.jspecify.annotations.NullMarked;
