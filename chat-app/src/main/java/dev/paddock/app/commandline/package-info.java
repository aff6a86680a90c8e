/** The command line: what the operator writes behind {@code java -jar paddock.jar}. The one place that knows the library which reads it. */
@NullMarked
package dev.paddock.app.commandline;

import org.jspecify.annotations.NullMarked;
