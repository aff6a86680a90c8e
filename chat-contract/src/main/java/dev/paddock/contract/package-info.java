/** The words that both edges share: the interface's documents, the answers to refusals, and the id that leads through the logs. */
@NullMarked
package dev.paddock.contract;

import org.jspecify.annotations.NullMarked;
