/** The bodies of answers and stream events: the shapes of the contract, and what staff alone see. */
@NullMarked
package dev.paddock.sse.view;

import org.jspecify.annotations.NullMarked;
