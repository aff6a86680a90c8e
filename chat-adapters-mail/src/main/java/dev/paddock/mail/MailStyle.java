package dev.paddock.mail;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What all mails of a platform have in common.
 *
 * @param from the sender, such as {@code Paddock <noreply@paddock.example>}
 * @param origin where people find the platform, such as {@code https://paddock.example}
 * @param zone in which times are told
 * @param contact how the dealers are reached, in words, for the foot of each mail; null if nobody said
 */
public record MailStyle(
        String from, String origin, ZoneId zone, @Nullable String contact) {}
