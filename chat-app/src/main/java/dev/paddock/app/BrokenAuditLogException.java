package dev.paddock.app;

/** What the check of the audit log says when an entry is missing or not as it was written. */
final class BrokenAuditLogException extends RuntimeException {
    BrokenAuditLogException(long number) {
        super("the audit log is broken at entry " + number + ": it is missing or not as it was written");
    }
}
