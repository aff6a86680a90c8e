/** REST calls about rooms, requests for advice, and the talks and availability of advisors. */
@NullMarked
package dev.paddock.sse.talk;

import org.jspecify.annotations.NullMarked;
