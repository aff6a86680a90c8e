@NullMarked
package dev.paddock.sse.http;

import org.jspecify.annotations.NullMarked;
