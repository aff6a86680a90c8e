/** The way errors get to a Sentry server, where the operator has one. */
@NullMarked
package dev.paddock.app.sentry;

import org.jspecify.annotations.NullMarked;
