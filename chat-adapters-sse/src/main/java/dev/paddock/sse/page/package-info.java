/** The files of the web client, the documents of the interface, and the facts that every page needs first. */
@NullMarked
package dev.paddock.sse.page;

import org.jspecify.annotations.NullMarked;
