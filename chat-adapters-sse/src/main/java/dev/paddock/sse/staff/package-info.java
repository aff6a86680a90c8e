/** REST calls by which staff look after people: customers, roles, figures and the audit log. */
@NullMarked
package dev.paddock.sse.staff;

import org.jspecify.annotations.NullMarked;
