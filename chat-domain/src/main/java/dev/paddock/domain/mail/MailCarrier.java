package dev.paddock.domain.mail;

/** The way of mails out of the house. Implementations are safe for use by many threads, and give up by themselves within a minute. */
public interface MailCarrier {
    /** Hands {@code mail} over, whose contents are a {@link Letter} and which says to whom. Never throws for what a server does. */
    Delivery carry(Mail mail);

    /** The host in whose name mails are sent, the last part of each Message-ID. */
    String host();
}
