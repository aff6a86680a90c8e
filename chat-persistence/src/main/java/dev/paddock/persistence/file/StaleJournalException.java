package dev.paddock.persistence.file;

import java.io.IOException;
import org.h2.store.fs.FilePath;

/** A journal lies beside a database's file that it does not belong to: another one, or one that was put back from a copy. */
final class StaleJournalException extends IOException {
    private static final long serialVersionUID = 1;

    private final String words;

    StaleJournalException(FilePath journal) {
        this("the file is not the one that " + journal.getName()
                + " beside it belongs to; nothing was changed: put the"
                + " right one back, or remove the journal to use the file as it is (docs/backup.md)");
    }

    private StaleJournalException(String words) {
        super(words);
        this.words = words;
    }

    /** The words for the operator: the mistake, and its remedy. */
    String words() {
        return words;
    }
}
