/** REST calls about one's own account: signing up and in, profile, password, second factor, export and erasure. */
@NullMarked
package dev.paddock.sse.account;

import org.jspecify.annotations.NullMarked;
