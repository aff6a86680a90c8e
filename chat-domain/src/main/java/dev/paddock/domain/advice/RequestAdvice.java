package dev.paddock.domain.advice;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asking for an advisor, and thinking better of it. */
public final class RequestAdvice {
    private final AdviceRequests requests;
    private final AdviceLine line;
    private final Transactions transactions;
    private final StateEvents events;
    private final LineWork work;
    private final EndRequest endRequest;
    private final Ids ids;
    private final InstantSource clock;

    public RequestAdvice(
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.requests = requests;
        this.line = line;
        this.transactions = transactions;
        this.events = events;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.endRequest = new EndRequest(requests, talks, work, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts {@code customer} in line, if an advisor is available at the moment this is stored. */
    public RequestOutcome request(Person customer, @Nullable Topic topic) {
        if (customer.role().isStaff()) {
            return new AdviceRefusal.StaffAreNotAdvised(); // they could accept it themselves
        }
        return transactions.run(() -> {
            requests.lockLine();
            var open = requests.openOf(customer.id());
            if (open.isPresent()) {
                return new AdviceRefusal.RequestAlreadyOpen(open.get());
            }
            int advisors = line.advisorsAvailable();
            return advisors == 0 ? new AdviceRefusal.NoAdvisorAvailable() : store(customer, topic, advisors);
        });
    }

    /** Takes {@code customer} out of the line. */
    public CancelRequestOutcome cancel(UserId customer) {
        return work.run(() -> requests.openOf(customer)
                .filter(request -> endRequest.leaveLine(request, AdviceRequest.Status.CANCELLED, customer))
                .map(request -> request.ended(AdviceRequest.Status.CANCELLED))
                .<CancelRequestOutcome>map(CancelRequestOutcome.Cancelled::new)
                .orElseGet(AdviceRefusal.RequestNotPending::new));
    }

    private AdviceRequest published(AdviceRequest request) {
        events.append(new AdviceEvent.RequestChanged(request));
        return request;
    }

    private RequestOutcome store(Person customer, @Nullable Topic topic, int advisors) {
        var request = AdviceRequest.made(new AdviceId(ids.next()), customer, topic, clock.instant());
        var standing = new AdviceRequests.Line(requests.pending().size() + 1, advisors);
        if (!requests.add(request, standing)) {
            throw new IllegalStateException("the line is locked, yet a second request came in");
        }
        published(request);
        return new RequestOutcome.Requested(line.placeOf(customer.id()).orElseThrow());
    }
}
