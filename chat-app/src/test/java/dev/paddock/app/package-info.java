@NullMarked
package dev.paddock.app;

import org.jspecify.annotations.NullMarked;
