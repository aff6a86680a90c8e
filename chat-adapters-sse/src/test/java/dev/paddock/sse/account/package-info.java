@NullMarked
package dev.paddock.sse.account;

import org.jspecify.annotations.NullMarked;
