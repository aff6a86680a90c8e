@NullMarked
package dev.paddock.sse.appointment;

import org.jspecify.annotations.NullMarked;
