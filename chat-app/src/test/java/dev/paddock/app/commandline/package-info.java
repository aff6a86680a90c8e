@NullMarked
package dev.paddock.app.commandline;

import org.jspecify.annotations.NullMarked;
