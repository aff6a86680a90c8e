package dev.paddock.domain.moderation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.moderation.Report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every report; people in them have the names of today. Implementations are safe for use by many threads and several nodes. */
public interface Reports {
    /** Stores a report; returns false, with nothing stored, if its reporter reported that message before. */
    boolean add(Report report);

    Optional<Report> find(ReportId id);

    /**
     * Up to {@code limit} reports that are open or not, newest first.
     *
     * @param before the one after which to go on, null to begin
     */
    List<Report> list(boolean open, @Nullable ReportId before, int limit);

    /** Closes one report, whatever it was. */
    void close(ReportId id, Verdict verdict, UserId by, Instant at);

    /** The open reports of a message. */
    List<ReportId> openOf(ConversationId conversation, long seq);

    /** The reports that {@code person} made, newest first. */
    List<Report> by(UserId person);

    /** Takes away what {@code person} gave as reasons. */
    void forgetReasons(UserId person);
}
