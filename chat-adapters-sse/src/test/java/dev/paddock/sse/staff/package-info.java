@NullMarked
package dev.paddock.sse.staff;

import org.jspecify.annotations.NullMarked;
