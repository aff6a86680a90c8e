package dev.paddock.domain.moderation;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody reported.
 *
 * @param inRoom whether it stands in a room
 * @param text what it said when it was reported, whatever became of it
 * @param from who wrote it
 * @param postedAt when it was written
 * @param reason why, if the reporter said
 * @param verdict what the staff made of it, null while it is open
 */
public record Report(
        ReportId id,
        ConversationId conversation,
        boolean inRoom,
        long seq,
        MessageText text,
        Person from,
        Instant postedAt,
        Person reporter,
        @Nullable ReportReason reason,
        Instant at,
        @Nullable Verdict verdict) {
    /** What the staff make of a report. */
    public enum Verdict {
        DISMISS,
        REMOVE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return verdict == null;
    }
}
