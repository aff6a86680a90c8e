/** The wire contract's JSON: commands read, answers and events written. */
@NullMarked
package dev.paddock.ws.protocol;

import org.jspecify.annotations.NullMarked;
