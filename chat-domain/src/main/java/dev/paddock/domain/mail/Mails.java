package dev.paddock.domain.mail;

import dev.paddock.domain.account.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outbox: every mail that is to be sent, was sent of late, or could not be sent. A mail is added in the transaction of what it tells
 * of, and goes with it if that rolls back. Implementations are safe for use by many threads and several nodes.
 */
public interface Mails {
    void add(Mail mail);

    /**
     * Takes a mail that is due at {@code now}, the one due first, and counts the try; nobody else gets it before {@code lease}. Of two who
     * ask at once each gets another one; none waits for the other.
     */
    Optional<Mail> take(Instant now, Instant lease);

    /** Notes that it was sent, and forgets what it said. */
    void sent(MailId id, Instant at);

    /** Has it tried again at {@code due}. */
    void putOff(MailId id, Instant due, String reason);

    /** Gives it up; it stays for an admin to see. */
    void giveUp(MailId id, Instant at, String reason);

    /** Takes it out of the outbox as if it had never been there. */
    void remove(MailId id);

    /** Takes out all that wait and are about {@code about}. */
    void withdraw(String about);

    /** How many were added for {@code to} since {@code since}, sent or not; of those about {@code about} alone, by the beginning of it. */
    int countTo(EmailAddress to, String about, Instant since);

    /** Those given up on, latest first, at most {@code limit}. */
    List<DeadMail> dead(int limit);

    /** Has one that was given up on tried from {@code now} on until {@code until}; returns whether there was one. */
    boolean revive(MailId id, Instant now, Instant until);

    MailFigures figures(Instant now);

    /** Forgets all that is addressed to {@code address}, sent or not. */
    void forget(EmailAddress address);

    /** Forgets those sent before {@code sent} and those given up on before {@code dead}. */
    void prune(Instant sent, Instant dead);
}
