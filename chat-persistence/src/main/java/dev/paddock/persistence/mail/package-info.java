/** The outbox of mails. */
@NullMarked
package dev.paddock.persistence.mail;

import org.jspecify.annotations.NullMarked;
