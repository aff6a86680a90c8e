/** Accounts: customers, guests and staff, their sessions, tickets and tokens. */
@NullMarked
package dev.paddock.domain.account;

import org.jspecify.annotations.NullMarked;
