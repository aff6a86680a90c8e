package dev.paddock.domain.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, without the words; the name is the reader's own. Letters wait in the outbox as texts, which this version and its
 * neighbours read.
 */
public sealed interface Letter extends Contents {
    /** The name of the reader, as the letter greets them. */
    String name();

    /** Whether the address is the reader's; the token proves it. */
    record AddressToVerify(String name, String token) implements Letter {}

    /** The way to a new password, for whoever forgot theirs. */
    record PasswordToReset(String name, String token) implements Letter {}

    /** The password is another since {@code at}. */
    record PasswordChanged(String name, Instant at) implements Letter {}

    /** Somebody signed in to the account wants its mail to go to {@code wished} from now on; goes to the address there was. */
    record AddressChanging(String name, String wished, Instant at) implements Letter {}

    /** An advisor answered what the reader had left, while they were away. */
    record MessageAnswered(String name, String advisor, String answer, Instant answeredAt, String left, Instant leftAt)
            implements Letter {}

    /** The appointment is the reader's; its calendar file comes along. */
    record VisitBooked(String name, Visit visit) implements Letter {}

    /** The appointment is at another time than {@code before}. */
    record VisitMoved(String name, Visit visit, Instant before) implements Letter {}

    /**
     * The appointment does not take place.
     *
     * @param byStaff whether the dealer cancelled it, and not the reader
     * @param reason what the dealer says of it, null if nothing
     */
    record VisitCancelled(
            String name,
            Visit visit,
            boolean byStaff,
            @Nullable String reason) implements Letter {}

    /**
     * The appointment is tomorrow.
     *
     * @param off the token that switches reminders off
     */
    record VisitSoon(String name, Visit visit, String off) implements Letter {}

    /**
     * An appointment as letters tell it.
     *
     * @param category as on the wire
     * @param sequence how often its calendar file was written anew
     */
    record Visit(String id, String category, Instant start, Instant end, String place, int sequence) {}
}
