@NullMarked
package dev.paddock.app.logs;

import org.jspecify.annotations.NullMarked;
