/** The rules of the house that a machine can keep, and the proof that each of them can fail. */
@NullMarked
package dev.paddock.app.architecture;

import org.jspecify.annotations.NullMarked;
