package dev.paddock.domain.assistant;

import dev.paddock.domain.account.UserId;

/**
 * A person's dialog as it lies in the store.
 *
 * @param version how often this person's dialog was stored, this time included: 1, 2, 3 …
 * @param text the engine's own form of it, printable ASCII of at most {@value #LONGEST_TEXT} characters
 */
public record StoredDialog(UserId person, DialogId id, long version, String text) {
    public static final int LONGEST_TEXT = 16_384;

    public StoredDialog {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a dialog has at most " + LONGEST_TEXT + " characters");
        }
    }

    /** The same person's dialog after one more turn. */
    StoredDialog next(DialogId nextId, String nextText) {
        return new StoredDialog(person, nextId, version + 1, nextText);
    }
}
