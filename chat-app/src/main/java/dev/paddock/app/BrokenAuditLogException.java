package dev.paddock.app;

/** The complaint of the audit log's check when an entry is missing or not as it was written. */
final class BrokenAuditLogException extends RuntimeException {
    BrokenAuditLogException(long number) {
        super("the audit log is broken at entry " + number + ": it is missing or not as it was written");
    }
}
