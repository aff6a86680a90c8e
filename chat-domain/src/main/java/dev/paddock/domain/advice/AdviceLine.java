package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Grace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of those who wait for an advisor, as it stands now. */
public final class AdviceLine {
    private static final int RECENT_WAITS = 50;
    private static final Duration REFUSAL_SHOWN = Duration.ofDays(1);

    private final AdviceRequests requests;
    private final Desks desks;
    private final Grace grace;
    private final ZoneId zone;
    private final InstantSource clock;

    public AdviceLine(AdviceRequests requests, Desks desks, Grace grace, ZoneId zone, InstantSource clock) {
        this.requests = requests;
        this.desks = desks;
        this.grace = grace;
        this.zone = zone;
        this.clock = clock;
    }

    /** The number of advisors who can take a customer now. */
    public int advisorsAvailable() {
        return desks.available(grace.startBefore(clock.instant())).size();
    }

    /**
     * How many advisors could take a customer now if nobody had been gone for too long: as {@link #advisorsAvailable}, but for
     * those whose grace time ran out and on whom {@link AwaitReturn} has not given up yet. It is what people are told, because
     * it changes in transactions alone; the other falls, and if the advisor comes back, rises again as time goes by.
     */
    int advisorsNotGivenUp() {
        return desks.available(Instant.EPOCH).size();
    }

    /** The colleagues on duty with their load. As {@link #advisorsNotGivenUp}, it changes in transactions alone. */
    public List<Colleague> onDuty() {
        return desks.onDuty();
    }

    /** Everybody who waits, first come first. */
    public List<Place> places() {
        var pending = requests.pending();
        var waits = recentWaits();
        int free = advisorsAvailable();
        var places = new ArrayList<Place>(pending.size());
        for (var request : pending) {
            int position = places.size() + 1;
            places.add(new Place(
                    request, position, WaitEstimate.of(waits, position, free).orElse(null)));
        }
        return places;
    }

    /** The messages left that nobody accepted yet, first come first; none has a place in line. */
    public List<Place> left() {
        return requests.left().stream()
                .map(request -> new Place(request, 0, null))
                .toList();
    }

    /** Everybody who waits, and after them the messages left. */
    public List<Place> placesAndLeft() {
        var all = new ArrayList<>(places());
        all.addAll(left());
        return List.copyOf(all);
    }

    /** The likely wait of somebody who joined the line now; empty until the day has enough history to say. */
    public Optional<Estimate> estimateForNext() {
        return WaitEstimate.of(recentWaits(), requests.pending().size() + 1, advisorsAvailable());
    }

    /** The open request of {@code customer}, with its place while it waits. */
    public Optional<Place> placeOf(UserId customer) {
        var open = requests.openOf(customer);
        if (open.isPresent() && open.get().status() == AdviceRequest.Status.PENDING) {
            return places().stream()
                    .filter(place -> place.request().customer().id().equals(customer))
                    .findFirst();
        }
        return open.map(request -> new Place(request, 0, null));
    }

    /**
     * What {@code customer} is shown of their requests when they come: the open one with its place, else the newest if it was refused
     * within the last day, as they may not have been there to read why.
     */
    public Optional<Place> shownTo(UserId customer) {
        return shown(requests.newestOf(customer));
    }

    /** The newest request of {@code customer}, whatever became of it. */
    public Optional<AdviceRequest> newestOf(UserId customer) {
        return requests.newestOf(customer);
    }

    /** {@link #shownTo} somebody of whom {@code newest} was read already. */
    public Optional<Place> shown(Optional<AdviceRequest> newest) {
        var dayAgo = clock.instant().minus(REFUSAL_SHOWN);
        boolean isRefusal = newest.filter(request -> request.status() == AdviceRequest.Status.REFUSED)
                .filter(request -> request.since().isAfter(dayAgo))
                .isPresent();
        return isRefusal
                ? newest.map(request -> new Place(request, 0, null))
                : newest.flatMap(request -> placeOf(request.customer().id()));
    }

    private List<AdviceRequests.Wait> recentWaits() {
        var today =
                clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return requests.waitsSince(today, RECENT_WAITS);
    }

    /**
     * One request and where it stands.
     *
     * @param position 1 for who is next, 0 for a request that no longer waits
     * @param estimate null until the day has enough history to say
     */
    public record Place(
            AdviceRequest request, int position, @Nullable Estimate estimate) {}
}
