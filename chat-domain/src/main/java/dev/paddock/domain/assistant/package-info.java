/** The service assistant: one dialog per person, run by the workshop's workflow, stored between two turns. */
@NullMarked
package dev.paddock.domain.assistant;

import org.jspecify.annotations.NullMarked;
