package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The end of somebody's part in advice, when they are erased or blocked, or their role changes. */
public final class LeaveAdvice {
    private final AdviceRequests requests;
    private final Desks desks;
    private final LineWork work;
    private final EndRequest endRequest;

    public LeaveAdvice(
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.requests = requests;
        this.desks = desks;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.endRequest = new EndRequest(requests, talks, work, clock);
    }

    /**
     * Runs {@code change}, which decides about people and may call the other methods, in a transaction that has the line to
     * itself: whoever is a member of staff, and available, is part of what the line is decided by.
     */
    public <T> T whileLocked(Supplier<T> change) {
        return work.run(change);
    }

    /** Takes {@code customer} out of the line, or ends the talk they have. */
    public void asCustomer(UserId customer) {
        requests.openOf(customer).ifPresent(request -> {
            if (request.isWaiting()) {
                endRequest.leaveLine(request, AdviceRequest.Status.CANCELLED, customer);
            } else {
                endRequest.done(request, customer);
            }
        });
    }

    /** Closes the desk of {@code advisor}; those they talked with wait again, at their old places. */
    public void asAdvisor(UserId advisor) {
        requests.talksOf(advisor).forEach(endRequest::waitAgain);
        var desk = desks.of(advisor);
        if (desk.declared()) {
            desks.save(new Desk(advisor, false, desk.maxChats()));
            work.publishDesk(advisor);
        }
    }
}
