/** Governing people: roles, blocks, second factors, and the first admin. */
@NullMarked
package dev.paddock.domain.staff;

import org.jspecify.annotations.NullMarked;
