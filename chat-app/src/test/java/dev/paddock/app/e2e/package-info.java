/** The main job, done by people in browsers against a server in a process of its own. */
@NullMarked
package dev.paddock.app.e2e;

import org.jspecify.annotations.NullMarked;
