package dev.paddock.domain.audit;

/**
 * Checking that nothing in the audit log was changed, taken out, put in or moved. Entries cut off at the newest end leave a
 * chain that is whole: against that, note {@link Finding.Intact#newestHash} elsewhere from time to time, and look it up.
 */
public final class VerifyAudit {
    private static final int PAGE = 1_000;

    private final AuditLog log;

    public VerifyAudit(AuditLog log) {
        this.log = log;
    }

    /** Reads the whole log, page by page. */
    public Finding verify() {
        long number = 0;
        String hash = Entry.GENESIS;
        while (true) {
            var page = log.after(number, PAGE);
            for (var entry : page) {
                if (entry.number() != number + 1 || !entry.follows(hash)) {
                    return new Finding.Broken(number + 1);
                }
                number = entry.number();
                hash = entry.hash();
            }
            if (page.size() < PAGE) {
                return new Finding.Intact(number, hash);
            }
        }
    }

    /** The finding of a check of the log. */
    public sealed interface Finding {
        /** Every entry is as it was written, where it was written. */
        record Intact(long entries, String newestHash) implements Finding {}

        /** The entry that should have this number is missing or not as it was written. */
        record Broken(long number) implements Finding {}
    }
}
