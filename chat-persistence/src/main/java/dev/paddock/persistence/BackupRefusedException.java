package dev.paddock.persistence;

import org.jspecify.annotations.Nullable;

/** Says why there was no backup, or nothing was restored, and what to do about it, in one line for the operator. */
public final class BackupRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefusedException(String message) {
        this(message, null);
    }

    public BackupRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
