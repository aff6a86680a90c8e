package dev.paddock.domain.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in figures.
 *
 * @param waiting how many mails are due and not sent
 * @param dead how many were given up on, and nobody sent again
 * @param oldestDue since when the one that waits longest is due, null if none waits
 */
public record MailFigures(int waiting, int dead, @Nullable Instant oldestDue) {}
