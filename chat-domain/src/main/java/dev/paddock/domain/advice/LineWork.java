package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on the line and the desks: one piece at a time, each a transaction that tells of what it changed. The line's lock comes
 * before every other, so that no two transactions wait for each other.
 */
final class LineWork {
    private final AdviceRequests requests;
    private final Desks desks;
    private final AdviceLine line;
    private final Transactions transactions;
    private final StateEvents events;

    LineWork(AdviceRequests requests, Desks desks, AdviceLine line, Transactions transactions, StateEvents events) {
        this.requests = requests;
        this.desks = desks;
        this.line = line;
        this.transactions = transactions;
        this.events = events;
    }

    /** Runs {@code work} with the line to itself, and tells if it changed how many advisors can take somebody. */
    <T> T run(Supplier<T> work) {
        return transactions.run(() -> {
            requests.lockLine();
            int before = line.advisorsNotGivenUp();
            var result = work.get();
            int after = line.advisorsNotGivenUp();
            if (after != before) {
                events.append(new AdviceEvent.AdvisorsChanged(after));
            }
            return result;
        });
    }

    void publish(AdviceRequest request) {
        events.append(new AdviceEvent.RequestChanged(request));
    }

    void publishOpened(AdviceRequest accepted) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        events.append(new AdviceEvent.TalkOpened(accepted.talk(), accepted.customer(), advisor));
        publishDesk(advisor.id());
    }

    /** Tells that the talk of {@code request} goes on with {@code advisor}, or waits for one. */
    void publishAdvisor(AdviceRequest request, @Nullable Person before, @Nullable Person advisor) {
        events.append(new AdviceEvent.AdvisorChanged(request.talk(), request.customer(), before, advisor));
        if (before != null) {
            publishDesk(before.id());
        }
        if (advisor != null) {
            publishDesk(advisor.id());
        }
    }

    void publishClosed(AdviceRequest open, @Nullable UserId by) {
        var advisor = open.advisor();
        events.append(new AdviceEvent.TalkClosed(open.talk(), open.customer(), advisor, by));
        if (advisor != null) {
            publishDesk(advisor.id());
        }
    }

    void publishDesk(UserId advisor) {
        events.append(new AdviceEvent.DeskChanged(desks.of(advisor), requests.chatsOf(advisor)));
    }
}
