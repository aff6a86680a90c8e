package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on the queue and the desks: one piece at a time, each a transaction that tells of what it changed. The queue's lock comes
 * before every other, so that no two transactions wait for each other.
 */
final class QueueWork {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Queue queue;
    private final Transactions transactions;
    private final StateEvents events;

    QueueWork(AdviceRequests requests, Desks desks, Queue queue, Transactions transactions, StateEvents events) {
        this.requests = requests;
        this.desks = desks;
        this.queue = queue;
        this.transactions = transactions;
        this.events = events;
    }

    /** Runs {@code work} with the queue to itself, and tells if it changed how many advisors can take somebody. */
    <T> T run(Supplier<T> work) {
        return transactions.run(() -> {
            requests.lockQueue();
            int before = queue.advisorsNotGivenUp();
            var result = work.get();
            int after = queue.advisorsNotGivenUp();
            if (after != before) {
                events.append(new AdviceEvent.AdvisorsChanged(after));
            }
            return result;
        });
    }

    void tell(AdviceRequest request) {
        events.append(new AdviceEvent.RequestChanged(request));
    }

    void tellOpened(AdviceRequest accepted) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        events.append(new AdviceEvent.TalkOpened(accepted.talk(), accepted.customer(), advisor));
        tellDesk(advisor.id());
    }

    void tellClosed(AdviceRequest accepted, @Nullable UserId by) {
        var advisor = Objects.requireNonNull(accepted.advisor());
        events.append(new AdviceEvent.TalkClosed(accepted.talk(), accepted.customer(), advisor, by));
        tellDesk(advisor.id());
    }

    void tellDesk(UserId advisor) {
        events.append(new AdviceEvent.DeskChanged(
                desks.of(advisor), requests.talksOf(advisor).size()));
    }
}
