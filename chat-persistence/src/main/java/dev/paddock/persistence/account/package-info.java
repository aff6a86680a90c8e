/** Accounts and what belongs to them: sessions, tickets, consents, second factors, and the platform's own secrets. */
@NullMarked
package dev.paddock.persistence.account;

import org.jspecify.annotations.NullMarked;
