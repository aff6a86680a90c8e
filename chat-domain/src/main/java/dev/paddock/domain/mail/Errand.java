package dev.paddock.domain.mail;

import dev.paddock.domain.account.EmailAddress;

/** Something to be looked into when it is due, in a transaction of its own; only then it shows whether a letter comes of it. */
public sealed interface Errand extends Contents {
    /**
     * Somebody asked for a way to a new password. Whether anybody has this address is looked up later, so that the asking takes the same
     * time for an address that is known and for one that is not.
     */
    record ResetWished(EmailAddress typed) implements Errand {}

    /** An appointment is a day ahead. */
    record ReminderDue(String appointment) implements Errand {}
}
