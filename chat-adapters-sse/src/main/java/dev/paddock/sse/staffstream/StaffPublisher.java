package dev.paddock.sse.staffstream;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.StreamUseCases;
import dev.paddock.sse.stream.OpenStreams;
import dev.paddock.sse.stream.Worker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A publisher that sends the staff's streams what happens, all on one thread and in one order, on which streams are opened as well: so each begins
 * exactly where its snapshot ends. Seats that are taken and left wait for up to a second, or until something else is to be told.
 * Safe for use by many threads.
 */
public final class StaffPublisher implements MessageListener {
    private static final Logger LOG = LoggerFactory.getLogger(StaffPublisher.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** A change or a message that waits to be sent. */
    private sealed interface Item {
        record Changed(EventLog.Numbered event) implements Item {
            @Override
            public boolean canWait() {
                return event.event() instanceof RoomEvent.MemberJoined || event.event() instanceof RoomEvent.MemberLeft;
            }
        }

        record Posted(Message message) implements Item {
            @Override
            public boolean canWait() {
                return false;
            }
        }

        boolean canWait();
    }

    private final StreamUseCases streams;
    private final HttpUseCases useCases;
    private final OpenStreams<StaffStream> openStreams;
    private final Worker worker;
    private final StaffStreamStart opening;
    private final Set<ConversationId> followed = ConcurrentHashMap.newKeySet();
    private final Runnable sending;
    private final Runnable announcingDepartures;
    private final Deque<Item> unsent = new ArrayDeque<>(); // guarded by itself
    private int urgent; // guarded by unsent
    private long sentAt = System.nanoTime() - PAUSE; // belongs to the worker

    public StaffPublisher(HttpUseCases useCases, OpenStreams<StaffStream> openStreams, Worker worker) {
        this.streams = useCases.streams();
        this.useCases = useCases;
        this.openStreams = openStreams;
        this.worker = worker;
        this.opening = new StaffStreamStart(streams.eventLog(), useCases, followed);
        this.sending = worker.coalesced(this::send);
        this.announcingDepartures = worker.coalesced(streams.presence()::write);
    }

    public void on(EventLog.Numbered event) {
        if (event.event() instanceof AdviceEvent.TalkOpened opened) {
            followed.add(opened.conversation());
        }
        if (event.event() instanceof AdviceEvent.AdvisorChanged changed) {
            followed.add(changed.conversation());
        }
        if (!openStreams.isEmpty()) {
            add(new Item.Changed(event));
        }
        if (event.event() instanceof AdviceEvent.TalkClosed closed) {
            followed.remove(closed.conversation());
        }
    }

    @Override
    public void posted(List<Message> messages) {
        for (var message : messages) {
            if (followed.contains(message.conversation()) && !openStreams.isEmpty()) {
                add(new Item.Posted(message));
            }
        }
    }

    /** Does what had to wait; to be called several times a second. */
    public void tick() {
        if (streams.presence().isBehind()) {
            announcingDepartures.run();
        }
        if (hasUnsent()) {
            sending.run();
        }
    }

    /** Opens {@code stream}, which is one of the audience by now; whoever has one counts as connected. */
    public void open(StaffStream stream, @Nullable String lastId) {
        streams.presence().opened(stream.person());
        stream.out().whenGone(() -> left(stream.person()));
        worker.await(() -> {
            opening.open(stream, lastId, currentState());
            return stream;
        });
    }

    private void left(UserId person) {
        streams.presence().lost(person);
        announcingDepartures.run();
    }

    private void add(Item item) {
        synchronized (unsent) {
            unsent.add(item);
            urgent += item.canWait() ? 0 : 1;
        }
        sending.run();
    }

    private boolean hasUnsent() {
        synchronized (unsent) {
            return !unsent.isEmpty();
        }
    }

    private void send() {
        var batch = take();
        try {
            var state = currentState();
            openStreams.all().forEach(stream -> send(batch, stream, state));
        } catch (UnavailableException e) {
            putBack(batch);
            throw e;
        }
    }

    private List<Item> take() {
        synchronized (unsent) {
            boolean mayWait = urgent == 0 && System.nanoTime() - sentAt < PAUSE;
            if (mayWait || unsent.isEmpty()) {
                return List.of();
            }
            var all = List.copyOf(unsent);
            unsent.clear();
            urgent = 0;
            sentAt = System.nanoTime();
            return all;
        }
    }

    private void putBack(List<Item> batch) {
        synchronized (unsent) {
            for (int i = batch.size() - 1; i >= 0; i--) {
                unsent.addFirst(batch.get(i));
            }
            urgent++; // whatever it was, it has waited
        }
    }

    private void send(List<Item> batch, StaffStream stream, CurrentState state) {
        if (!stream.isOpen() || batch.isEmpty()) {
            return;
        }
        var feed = new StaffFeed(
                stream, state, useCases.staff().history(), useCases.staff().seePresence(), stream.out()::send);
        try {
            batch.forEach(item -> send(item, feed));
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a stream of the staff has to begin anew", e);
            stream.out().end();
        }
    }

    private static void send(Item item, StaffFeed feed) {
        if (item instanceof Item.Changed changed) {
            feed.send(changed.event());
        } else {
            feed.send(((Item.Posted) item).message());
        }
    }

    private CurrentState currentState() {
        var staff = useCases.staff();
        return new CurrentState(
                useCases.rooms(),
                staff.queue(),
                useCases.readAppointments(),
                staff.notes(),
                streams.messages(),
                staff.reports());
    }
}
