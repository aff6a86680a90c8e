/** The settings of an operator, checked before anything starts. */
@NullMarked
package dev.paddock.app.settings;

import org.jspecify.annotations.NullMarked;
