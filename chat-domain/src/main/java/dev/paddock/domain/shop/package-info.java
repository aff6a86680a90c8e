/** The shop as one thing: its features over the ports, the terms it works by, and the chores that time brings. */
@NullMarked
package dev.paddock.domain.shop;

import org.jspecify.annotations.NullMarked;
