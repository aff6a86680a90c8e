package dev.paddock.domain.mail;

import java.time.Instant;

/**
 * A mail that was given up on, for an admin to send again.
 *
 * @param reason why, as the mail server said it
 */
public record DeadMail(Mail mail, Instant diedAt, String reason) {}
