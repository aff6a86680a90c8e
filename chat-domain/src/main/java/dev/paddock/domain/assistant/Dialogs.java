package dev.paddock.domain.assistant;

import dev.paddock.domain.account.UserId;
import java.util.Optional;

/** Everybody's dialog with the assistant, at most one a person. Implementations are safe for use by many threads. */
public interface Dialogs {
    /** The dialog stored last, ended or not. */
    Optional<StoredDialog> of(UserId person);

    /**
     * Stores {@code dialog} in place of the version just before it: version 1 where there is none, any other where the one
     * before is what is stored.
     *
     * @throws StaleDialogException if something else is stored; nothing changed
     */
    void save(StoredDialog dialog);

    /** Forgets the person's dialog, if there is one; the next may be version 1 again. */
    void forget(UserId person);
}
