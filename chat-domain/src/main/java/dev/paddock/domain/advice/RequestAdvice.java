package dev.paddock.domain.advice;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.Talks;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asking for an advisor, leaving a message while none is available, and thinking better of either. */
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
            var open = requests.openOf(customer.id()).orElse(null);
            if (open != null && open.status() != AdviceRequest.Status.LEFT) {
                return new AdviceRefusal.RequestAlreadyOpen(open);
            }
            int advisors = line.advisorsAvailable();
            if (advisors == 0) {
                return new AdviceRefusal.NoAdvisorAvailable();
            }
            return open == null ? store(customer, topic, advisors) : putInLine(open, topic);
        });
    }

    /** What was left goes into the line, at its end. */
    private RequestOutcome putInLine(AdviceRequest left, @Nullable Topic topic) {
        var pending = left.inLine(topic, clock.instant());
        if (!requests.replace(pending, AdviceRequest.Status.LEFT, null)) {
            throw new IllegalStateException("the line is locked, yet a message left was changed");
        }
        published(pending);
        return new RequestOutcome.Requested(line.placeOf(left.customer().id()).orElseThrow());
    }

    /** Leaves {@code text} for whoever comes, if no advisor is available at the moment this is stored. */
    public LeaveMessageOutcome leave(Person customer, MessageText text, @Nullable Topic topic) {
        if (customer.role().isStaff()) {
            return new AdviceRefusal.StaffAreNotAdvised();
        }
        return transactions.run(() -> {
            requests.lockLine();
            var open = requests.openOf(customer.id());
            if (open.isPresent()) {
                return new AdviceRefusal.RequestAlreadyOpen(open.get());
            }
            if (line.advisorsAvailable() > 0) {
                return new AdviceRefusal.AdvisorAvailable();
            }
            var left = AdviceRequest.left(new AdviceId(ids.next()), customer, topic, clock.instant(), text);
            if (!requests.add(left, new AdviceRequests.Line(1, 1))) {
                throw new IllegalStateException("the line is locked, yet a second request came in");
            }
            return new LeaveMessageOutcome.MessageLeft(published(left));
        });
    }

    /** Takes {@code customer} out of the line, or takes back what they left. */
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
