package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;
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

    /** Takes a request that waits out of the line. */
    void leaveLine(AdviceRequest pending, AdviceRequest.Status status) {
        var ended = pending.ended(status);
        if (requests.replace(ended, AdviceRequest.Status.PENDING, null)) {
            work.publish(ended);
        }
    }

    /** Closes the talk that came of it, and with that it is done. */
    void done(AdviceRequest accepted, @Nullable UserId by) {
        talks.close(accepted.talk(), clock.instant());
        requests.replace(accepted.ended(AdviceRequest.Status.DONE), AdviceRequest.Status.ACCEPTED, null);
        work.publishClosed(accepted, by);
    }

    /** Closes the talk that came of it, and lets its customer wait again where they had waited before. */
    void waitAgain(AdviceRequest accepted) {
        talks.close(accepted.talk(), clock.instant());
        requests.replace(accepted.pendingAgain(), AdviceRequest.Status.ACCEPTED, null);
        work.publishClosed(accepted, null);
        work.publish(accepted.pendingAgain());
    }
}
