/** Offences against the rules of the house, planted to see each rule fail. */
@NullMarked
package dev.paddock.ws.transport.planted;

import org.jspecify.annotations.NullMarked;
