package dev.paddock.sse;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.domain.notification.NotificationEvent;
import dev.paddock.sse.HttpRecorder.StreamKind;
import dev.paddock.sse.access.RateLimits;
import dev.paddock.sse.offer.OfferPublisher;
import dev.paddock.sse.offer.OfferStream;
import dev.paddock.sse.staffstream.StaffPublisher;
import dev.paddock.sse.staffstream.StaffStream;
import dev.paddock.sse.stream.EventStream;
import dev.paddock.sse.stream.OpenStreams;
import dev.paddock.sse.stream.Pace;
import dev.paddock.sse.stream.PersonalStream;
import dev.paddock.sse.stream.StreamRecorder;
import dev.paddock.sse.stream.Worker;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All event streams of the edge: customers' offers and the staff's events. Three threads serve them, however many they are: one
 * for either kind of news, and one that gives comments and looks for peers that are gone. Safe for use by many threads.
 */
final class Streams implements EventLogListener, MessageListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final long TICK_MILLIS = 250;

    private final InstantSource clock;
    private final Pace pace;
    private final HttpRecorder recorder;
    private final OpenStreams<OfferStream> customers;
    private final OpenStreams<StaffStream> staff;
    private final Worker offerWorker = new Worker("sse-offers");
    private final Worker staffWorker = new Worker("sse-staff");
    private final OfferPublisher offerPublisher;
    private final StaffPublisher staffPublisher;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sse-pulse");
        thread.setDaemon(true);
        return thread;
    });

    int customers() {
        return customers.size();
    }

    int staff() {
        return staff.size();
    }

    Streams(HttpUseCases useCases, RateLimits limits, InstantSource clock, Pace pace) {
        this.clock = clock;
        this.pace = pace;
        this.customers = new OpenStreams<>(limits);
        this.staff = new OpenStreams<>(limits);
        this.recorder = useCases.monitoring().recorder();
        var reading = useCases.streams();
        this.offerPublisher = new OfferPublisher(reading.eventLog(), reading.readOffers(), customers, offerWorker);
        this.staffPublisher = new StaffPublisher(useCases, staff, staffWorker);
    }

    void start() {
        offerPublisher.prepare();
        var ticking = pulse.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        var pruning = pulse.scheduleWithFixedDelay(offerPublisher::prune, 1, 1, TimeUnit.HOURS);
        LOG.debug("streams are looked after: {}, {}", ticking, pruning);
    }

    /**
     * Opens a stream of offers that goes on after {@code lastId}.
     *
     * @param again looks once more who calls, when the stream would hear of a change
     */
    EventStream offers(Caller caller, @Nullable String lastId, Supplier<Caller> again) {
        return open(new OfferStream(caller, stream(StreamKind.OFFERS)), customers, again, offerPublisher::open, lastId);
    }

    /** {@link #offers}, with the events of the staff. */
    EventStream events(Caller caller, @Nullable String lastId, Supplier<Caller> again) {
        return open(new StaffStream(caller, stream(StreamKind.STAFF)), staff, again, staffPublisher::open, lastId);
    }

    private static <S extends PersonalStream> EventStream open(
            S stream,
            OpenStreams<S> openStreams,
            Supplier<Caller> again,
            BiConsumer<S, @Nullable String> opening,
            @Nullable String lastId) {
        openStreams.add(stream);
        try {
            if (stream.continuesFor(again.get().account())) {
                opening.accept(stream, lastId);
            } else {
                stream.out().end();
            }
            return stream.out();
        } catch (RuntimeException e) {
            stream.out().end();
            throw e;
        }
    }

    private EventStream stream(StreamKind kind) {
        return new EventStream(pace, System::nanoTime, new OfKind(kind, recorder));
    }

    private record OfKind(StreamKind kind, HttpRecorder recorder) implements StreamRecorder {
        @Override
        public void sent(int frames) {
            recorder.sent(kind, frames);
        }

        @Override
        public void dropped() {
            recorder.dropped(kind);
        }
    }

    @Override
    public void on(EventLog.Numbered event) {
        if (event.event() instanceof AccountEvent account) {
            customers.endAffectedBy(account);
            staff.endAffectedBy(account);
        } else if (event.event() instanceof NotificationEvent.OfferSent sent) {
            offerPublisher.sent(event.number(), sent.offer());
        } else {
            staffPublisher.on(event);
        }
    }

    @Override
    public void posted(List<Message> messages) {
        staffPublisher.posted(messages);
    }

    private void tick() {
        try {
            var now = clock.instant();
            customers.tick(now);
            staff.tick(now);
            staffPublisher.tick();
        } catch (RuntimeException e) {
            LOG.error("streams are looked after a moment later", e);
        }
    }

    /** Ends all there are; their readers come back. */
    void endAll() {
        customers.endAll();
        staff.endAll();
    }

    /** Lets no stream in any more, and ends all there are. */
    void end() {
        customers.close();
        staff.close();
    }

    /** Stops, after {@link #end}. */
    @Override
    public void close() {
        pulse.shutdownNow();
        offerWorker.close();
        staffWorker.close();
    }
}
