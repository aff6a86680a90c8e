package dev.paddock.domain.mail;

import java.time.Instant;

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
}
