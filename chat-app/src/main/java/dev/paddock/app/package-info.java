/** The launcher: the only place that names every module. */
@NullMarked
package dev.paddock.app;

import org.jspecify.annotations.NullMarked;
