/** A client as an app would have one, for tests that meet the server from outside. */
@NullMarked
package dev.paddock.app.client;

import org.jspecify.annotations.NullMarked;
