package dev.paddock.sse.stream;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.UserId;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.http.RefusalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All open streams of one kind, by person. What happens to somebody's account is felt by their streams at once; a stream that ends,
 * however it does, is forgotten by itself. Safe for use by many threads.
 */
public final class OpenStreams<S extends PersonalStream> {
    private final RateLimits limits;
    private final Map<UserId, List<S>> streams = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param limits say how many streams one person may have
     */
    public OpenStreams(RateLimits limits) {
        this.limits = limits;
    }

    /** The number of streams. */
    public int size() {
        return streams.values().stream().mapToInt(List::size).sum();
    }

    /** Lets a stream in; from now on it hears what its person's do. */
    public void add(S stream) {
        if (closed) {
            throw RefusalException.retryAfter(
                    Duration.ofSeconds(2), Code.UNAVAILABLE, "The server is stopping; try again.");
        }
        streams.merge(stream.caller().id(), List.of(stream), this::joined);
        stream.out().whenGone(() -> remove(stream));
        if (closed) {
            stream.out().end(); // it came between the two looks
        }
    }

    private List<S> joined(List<S> present, List<S> one) {
        limits.stream(present.size());
        return Stream.concat(present.stream(), one.stream()).toList();
    }

    private void remove(S stream) {
        streams.computeIfPresent(stream.caller().id(), (person, present) -> {
            var left = present.stream().filter(other -> other != stream).toList();
            return left.isEmpty() ? null : left;
        });
    }

    public boolean isEmpty() {
        return streams.isEmpty();
    }

    public List<S> of(UserId person) {
        return streams.getOrDefault(person, List.of());
    }

    public List<S> all() {
        var all = new ArrayList<S>();
        streams.values().forEach(all::addAll);
        return all;
    }

    /** Ends the streams that may not go on after this. */
    public void endAffectedBy(AccountEvent event) {
        of(event.user()).stream()
                .filter(stream -> ends(stream, event))
                .forEach(stream -> stream.out().end());
    }

    private static boolean ends(PersonalStream stream, AccountEvent event) {
        return event.ends(stream.caller())
                || (event instanceof AccountEvent.AccountChanged changed && !stream.continuesFor(changed.account()));
    }

    /** Ends what a proof no longer carries, and lets each stream do what is due; to be called several times a second. */
    public void tick(Instant now) {
        for (var stream : all()) {
            if (stream.caller().hasExpired(now)) {
                stream.out().end();
            }
            stream.out().tick();
        }
    }

    /** Lets nobody in any more, and ends all there are. */
    public void close() {
        closed = true;
        endAll();
    }

    public void endAll() {
        all().forEach(stream -> stream.out().end());
    }
}
