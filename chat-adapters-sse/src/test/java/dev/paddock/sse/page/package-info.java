@NullMarked
package dev.paddock.sse.page;

import org.jspecify.annotations.NullMarked;
