/** Dialogs with the assistant. */
@NullMarked
package dev.paddock.persistence.assistant;

import org.jspecify.annotations.NullMarked;
