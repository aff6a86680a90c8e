@NullMarked
package dev.paddock.sse.server;

import org.jspecify.annotations.NullMarked;
