package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceRequests.Talking;
import dev.paddock.domain.presence.Presences;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The customers of talks that go on who are not there: past the grace they take no place at their advisor's, until they are back, and a
 * talk whose customer stays away for a day is closed. Since when is stored, so that a restart changes nothing about it.
 */
final class AwaitedCustomers {
    private static final Duration KEPT_OPEN = Duration.ofHours(24);

    private final AdviceRequests requests;
    private final Presences presences;
    private final LineWork work;
    private final EndRequest endRequest;
    private final InstantSource clock;

    AwaitedCustomers(
            AdviceRequests requests, Presences presences, LineWork work, EndRequest endRequest, InstantSource clock) {
        this.requests = requests;
        this.presences = presences;
        this.work = work;
        this.endRequest = endRequest;
        this.clock = clock;
    }

    /** Looks without the lock. */
    boolean isAnyToSettle(Instant graceStart) {
        var talking = requests.talking();
        var isThere = whoIsThere(talking, graceStart);
        return talking.stream().anyMatch(talk -> isThere.test(talk) != (talk.awaySince() == null) || isOver(talk));
    }

    /** To be called with the line locked. */
    void settle(Instant graceStart) {
        var talking = requests.talking();
        var isThere = whoIsThere(talking, graceStart);
        for (var talk : talking) {
            if (isThere.test(talk)) {
                if (talk.awaySince() != null) {
                    note(talk, null);
                }
            } else if (talk.awaySince() == null) {
                note(talk, clock.instant());
            } else if (isOver(talk)) {
                endRequest.done(talk.request(), null);
            }
        }
    }

    private void note(Talking talk, @Nullable Instant awaySince) {
        requests.noteAway(talk.request().id(), awaySince);
        work.publishDesk(Objects.requireNonNull(talk.request().advisor()).id());
    }

    private boolean isOver(Talking talk) {
        var since = talk.awaySince();
        return since != null && !since.plus(KEPT_OPEN).isAfter(clock.instant());
    }

    private Predicate<Talking> whoIsThere(List<Talking> talking, Instant graceStart) {
        var customers = talking.stream().map(AwaitedCustomers::customer).toList();
        var there = presences.seenSince(customers, graceStart);
        return talk -> there.contains(customer(talk));
    }

    private static UserId customer(Talking talk) {
        return talk.request().customer().id();
    }
}
