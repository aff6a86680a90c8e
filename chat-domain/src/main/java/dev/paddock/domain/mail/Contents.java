package dev.paddock.domain.mail;

/** The contents of a place in the outbox: a letter as it goes out, or an errand of which letters come once it is due. */
public sealed interface Contents permits Letter, Errand {}
