/** The log: a line each on stderr, for programs or for people. */
@NullMarked
package dev.paddock.app.logs;

import org.jspecify.annotations.NullMarked;
