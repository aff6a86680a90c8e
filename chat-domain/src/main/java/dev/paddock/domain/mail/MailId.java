package dev.paddock.domain.mail;

/** The id of a mail in the outbox. */
public record MailId(String value) {}
