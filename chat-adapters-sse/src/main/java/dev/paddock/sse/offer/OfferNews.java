package dev.paddock.sse.offer;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.sse.OfferView;
import dev.paddock.sse.http.Json;
import dev.paddock.sse.offer.SentOffers.Sent;
import dev.paddock.sse.stream.Audience;
import dev.paddock.sse.stream.Frames;
import dev.paddock.sse.stream.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings offers to the streams of those who may see them: at once when one is sent, and to those who return what they missed. The
 * store is asked for consent each time. Safe for use by many threads.
 */
public final class OfferNews {
    private static final int MAX_MISSED = ReadOffers.MAX_PAGE;

    private final EventLog log;
    private final ReadOffers readOffers;
    private final Audience<OfferStream> audience;
    private final Runnable telling;
    private final Runnable reading;
    private final Runnable pruning;
    private final SentOffers sentOffers;
    private final Queue<Sent> untold = new ConcurrentLinkedQueue<>();

    public OfferNews(EventLog log, ReadOffers readOffers, Audience<OfferStream> audience, Worker worker) {
        this.log = log;
        this.readOffers = readOffers;
        this.audience = audience;
        this.sentOffers = new SentOffers(log);
        this.telling = worker.chore(this::tell);
        this.reading = worker.chore(sentOffers::load);
        this.pruning = worker.chore(sentOffers::prune);
    }

    /** Gets ready for those who return, before they do. */
    public void prepare() {
        reading.run();
    }

    /** Has an offer told that was sent now. Whoever opens a stream after this finds it among what was sent. */
    public void sent(long number, Offer offer) {
        sentOffers.note(number, offer);
        untold.add(new Sent(number, offer));
        telling.run();
    }

    /** Tells what could not be told because the store was away; to be called about every second. */
    public void tick() {
        if (!untold.isEmpty()) {
            telling.run();
        }
    }

    /** Forgets what nobody can have missed any more. */
    public void prune() {
        pruning.run();
    }

    private void tell() {
        for (var next = untold.peek(); next != null; next = untold.peek()) {
            tell(next);
            untold.remove();
        }
    }

    private void tell(Sent sent) {
        var frame = frame(sent);
        for (var person : readOffers.mayBeShown(sent.offer().id(), audience.people())) {
            audience.of(person).forEach(stream -> stream.deliver(sent.number(), frame));
        }
    }

    /** Opens {@code stream}, which is one of the audience by now, with what it missed since {@code lastId}. */
    public void open(OfferStream stream, @Nullable String lastId) {
        long newest = log.newest();
        if (lastId == null) {
            stream.open(List.of(Frames.opening(Long.toString(newest))), newest);
            return;
        }
        long from = number(lastId);
        var missed = from < log.oldestKept() - 1 || from > newest ? null : sentOffers.after(from);
        if (missed == null || missed.size() > MAX_MISSED) {
            stream.open(List.of(Frames.resync(), Frames.opening(Long.toString(newest))), newest);
        } else {
            stream.open(replay(stream.caller(), missed), missed.isEmpty() ? from : last(missed));
        }
    }

    private List<byte[]> replay(Caller caller, List<Sent> missed) {
        var frames = new ArrayList<byte[]>();
        frames.add(Frames.opening(null));
        var theirs = missed.isEmpty() ? Set.of() : sentTo(caller.id());
        missed.stream()
                .filter(sent -> theirs.contains(sent.offer().id()))
                .map(OfferNews::frame)
                .forEach(frames::add);
        return frames;
    }

    private Set<OfferId> sentTo(UserId person) {
        return readOffers.of(person, null, MAX_MISSED).stream().map(Offer::id).collect(Collectors.toSet());
    }

    private static long last(List<Sent> missed) {
        return missed.get(missed.size() - 1).number();
    }

    private static byte[] frame(Sent sent) {
        return Frames.event(Long.toString(sent.number()), "notification", Json.bytes(OfferView.of(sent.offer())));
    }

    /** The number that {@code id} stands for, -1 if it is none of ours. */
    private static long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }
}
