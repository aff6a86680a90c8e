/** Runs the commands that the documentation shows. */
@NullMarked
package dev.paddock.app.page;

import org.jspecify.annotations.NullMarked;
