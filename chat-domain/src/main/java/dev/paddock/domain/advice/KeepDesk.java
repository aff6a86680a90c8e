package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import org.jspecify.annotations.Nullable;

/** An advisor declaring whether customers may come, and how many at once. */
public final class KeepDesk {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Announce announce;
    private final Transactions transactions;

    public KeepDesk(AdviceRequests requests, Desks desks, Queue queue, Transactions transactions, StateEvents events) {
        this.requests = requests;
        this.desks = desks;
        this.announce = new Announce(requests, desks, queue, events);
        this.transactions = transactions;
    }

    /** Stores the declaration; a null limit leaves the one there was. */
    public Status declare(UserId advisor, boolean available, @Nullable Integer maxChats) {
        return transactions.run(() -> {
            requests.lockQueue();
            var before = desks.of(advisor);
            var desk = new Desk(advisor, available, maxChats == null ? before.maxChats() : maxChats);
            if (!desk.equals(before)) {
                desks.save(desk);
                announce.desk(advisor);
            }
            return status(desk);
        });
    }

    public Status of(UserId advisor) {
        return transactions.run(() -> status(desks.of(advisor)));
    }

    private Status status(Desk desk) {
        return new Status(desk, requests.talksOf(desk.advisor()).size());
    }

    /** A desk and how many talks go on at it. */
    public record Status(Desk desk, int chats) {}
}
