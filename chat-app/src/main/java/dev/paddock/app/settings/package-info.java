/** What an operator can set, checked before anything starts. */
@NullMarked
package dev.paddock.app.settings;

import org.jspecify.annotations.NullMarked;
