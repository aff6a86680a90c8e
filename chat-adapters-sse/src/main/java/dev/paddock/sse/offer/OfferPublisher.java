package dev.paddock.sse.offer;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.domain.notification.ReadOffers;
import dev.paddock.sse.http.HttpJson;
import dev.paddock.sse.offer.SentOffers.Sent;
import dev.paddock.sse.stream.OpenStreams;
import dev.paddock.sse.stream.StreamFrames;
import dev.paddock.sse.stream.Worker;
import dev.paddock.sse.view.OfferView;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A publisher that brings offers to the streams of those who may see them: at once when one is sent, and to those who return what they missed.
 * Offers and decisions about them are heard in the order in which they were stored, so that each stream knows for itself whether an offer is
 * for it; for what was missed the store is asked. Safe for use by many threads.
 */
public final class OfferPublisher {
    private static final int MAX_MISSED = ReadOffers.MAX_PAGE;

    private final EventLog log;
    private final ReadOffers readOffers;
    private final OpenStreams<OfferStream> openStreams;
    private final Runnable publishing;
    private final Runnable reading;
    private final Runnable pruning;
    private final SentOffers sentOffers;
    private final Queue<Delivery> underway = new ConcurrentLinkedQueue<>();

    public OfferPublisher(EventLog log, ReadOffers readOffers, OpenStreams<OfferStream> openStreams, Worker worker) {
        this.log = log;
        this.readOffers = readOffers;
        this.openStreams = openStreams;
        this.sentOffers = new SentOffers(log);
        this.publishing = worker.coalesced(this::publish);
        this.reading = worker.coalesced(sentOffers::load);
        this.pruning = worker.coalesced(sentOffers::prune);
    }

    /** Gets ready for those who return, before they do. */
    public void prepare() {
        reading.run();
    }

    /**
     * Has an offer told that was sent now, to those who want offers at this point of the log. Whoever opens a stream after this finds it
     * among what was sent.
     */
    public void sent(long number, Offer offer) {
        sentOffers.note(number, offer);
        var audience = openStreams.all();
        audience.removeIf(stream -> !stream.wantsOffers());
        underway.add(new Delivery(new Sent(number, offer), audience));
        publishing.run();
    }

    /** Forgets what nobody can have missed any more. */
    public void prune() {
        pruning.run();
    }

    private void publish() {
        for (var next = underway.poll(); next != null; next = underway.poll()) {
            var number = next.sent().number();
            var frame = frame(next.sent());
            next.audience().forEach(stream -> stream.deliver(number, frame));
        }
    }

    private record Delivery(Sent sent, List<OfferStream> audience) {}

    /** Opens {@code stream}, which is one of the audience by now, with what it missed since {@code lastId}. */
    public void open(OfferStream stream, @Nullable String lastId) {
        long newest = log.newest();
        if (lastId == null) {
            stream.open(List.of(StreamFrames.opening(Long.toString(newest))), newest);
            return;
        }
        long from = number(lastId);
        var missed = from < log.oldestKept() - 1 || from > newest ? null : sentOffers.after(from);
        if (missed == null || missed.size() > MAX_MISSED) {
            stream.open(List.of(StreamFrames.resync(), StreamFrames.opening(Long.toString(newest))), newest);
        } else {
            stream.open(replay(stream.caller(), missed), missed.isEmpty() ? from : last(missed));
        }
    }

    private List<byte[]> replay(Caller caller, List<Sent> missed) {
        var frames = new ArrayList<byte[]>();
        frames.add(StreamFrames.opening(null));
        var theirs = missed.isEmpty() ? Set.of() : sentTo(caller.id());
        missed.stream()
                .filter(sent -> theirs.contains(sent.offer().id()))
                .map(OfferPublisher::frame)
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
        return StreamFrames.event(
                Long.toString(sent.number()), "notification", HttpJson.bytes(OfferView.of(sent.offer())));
    }

    /** The number that {@code id} stands for, -1 if it is none of ours. */
    private static long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }
}
