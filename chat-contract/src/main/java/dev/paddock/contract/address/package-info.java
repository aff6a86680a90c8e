/** The addresses that calls and connections come from, by one rule for both edges. */
@NullMarked
package dev.paddock.contract.address;

import org.jspecify.annotations.NullMarked;
