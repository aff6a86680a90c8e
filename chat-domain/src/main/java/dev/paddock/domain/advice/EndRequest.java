package dev.paddock.domain.advice;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Talks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways a request ends or begins to wait again; to be called with the line locked. */
final class EndRequest {
    private final AdviceRequests requests;
    private final Talks talks;
    private final LineWork work;
    private final InstantSource clock;

    EndRequest(AdviceRequests requests, Talks talks, LineWork work, InstantSource clock) {
        this.requests = requests;
        this.talks = talks;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes a request that waits out of the line; a talk it has from before is closed with that, as nobody would read it any more.
     *
     * @param by whose doing it is, null for the platform itself
     */
    boolean leaveLine(AdviceRequest pending, AdviceRequest.Status status, @Nullable UserId by) {
        return leaveLine(pending, pending.ended(status), null, by);
    }

    /** {@link #leaveLine(AdviceRequest, AdviceRequest.Status, UserId)} as {@code ended}, decided at that time if it was decided. */
    boolean leaveLine(AdviceRequest pending, AdviceRequest ended, @Nullable Instant decidedAt, @Nullable UserId by) {
        if (!pending.isWaiting() || !requests.replace(ended, pending.status(), decidedAt)) {
            return false;
        }
        if (pending.conversation() != null) {
            talks.close(pending.talk(), clock.instant());
            work.publishClosed(pending, by);
        }
        work.publish(ended);
        return true;
    }

    /** Closes the talk that came of it, and with that it is done. */
    void done(AdviceRequest accepted, @Nullable UserId by) {
        talks.close(accepted.talk(), clock.instant());
        requests.replace(accepted.ended(AdviceRequest.Status.DONE), AdviceRequest.Status.ACCEPTED, null);
        work.publishClosed(accepted, by);
    }

    /** Puts {@code next} into the talk that came of it, in the place of its advisor; the customer waits for nobody meanwhile. */
    AdviceRequest handOver(AdviceRequest accepted, Person next) {
        var before = Objects.requireNonNull(accepted.advisor());
        var handed = accepted.acceptedBy(next, accepted.talk());
        talks.leave(accepted.talk(), before.id());
        talks.join(accepted.talk(), next.id());
        requests.replace(handed, AdviceRequest.Status.ACCEPTED, null);
        work.publish(handed);
        work.publishAdvisor(handed, before, next);
        return handed;
    }

    /** Takes the advisor out of the talk that came of it, and lets its customer wait again where they had waited before. */
    void waitAgain(AdviceRequest accepted) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        talks.leave(accepted.talk(), advisor.id());
        requests.replace(accepted.pendingAgain(), AdviceRequest.Status.ACCEPTED, null);
        work.publishAdvisor(accepted, advisor, null);
        work.publish(accepted.pendingAgain());
    }
}
