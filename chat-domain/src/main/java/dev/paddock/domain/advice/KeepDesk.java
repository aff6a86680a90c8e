package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Presences;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** An advisor declaring whether customers may come, and how many at once. */
public final class KeepDesk {
    private final AdviceRequests requests;
    private final Desks desks;
    private final Presences presences;
    private final Transactions transactions;
    private final LineWork work;
    private final InstantSource clock;

    public KeepDesk(
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Presences presences,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.requests = requests;
        this.desks = desks;
        this.presences = presences;
        this.transactions = transactions;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.clock = clock;
    }

    /**
     * Stores the declaration; a null limit leaves the one there was. Being a sign of life, it counts for the grace time even
     * without a connection: a program may declare first and open its stream then.
     */
    public Status declare(UserId advisor, boolean available, @Nullable Integer maxChats) {
        return work.run(() -> {
            presences.seen(advisor, clock.instant());
            var before = desks.of(advisor);
            var desk = new Desk(advisor, available, maxChats == null ? before.maxChats() : maxChats);
            if (!desk.equals(before)) {
                desks.save(desk);
                work.publishDesk(advisor);
            }
            return status(desk);
        });
    }

    public Status of(UserId advisor) {
        return transactions.run(() -> status(desks.of(advisor)));
    }

    private Status status(Desk desk) {
        return new Status(desk, requests.chatsOf(desk.advisor()));
    }

    /** A desk and how many talks count at it: not those whose customer has been gone for too long. */
    public record Status(Desk desk, int chats) {}
}
