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
import dev.paddock.sse.stream.Audience;
import dev.paddock.sse.stream.Worker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the staff's streams what happens, all on one thread and in one order, on which streams are opened as well: so each begins
 * exactly where its snapshot ends. Seats that are taken and left wait for up to a second, or until something else is to be told.
 * Safe for use by many threads.
 */
public final class StaffNews implements MessageListener {
    private static final Logger LOG = LoggerFactory.getLogger(StaffNews.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** What is to be told: a change or a message. */
    private sealed interface Item {
        record Changed(EventLog.Numbered event) implements Item {
            @Override
            public boolean canWait() {
                return event.event() instanceof RoomEvent.MemberJoined || event.event() instanceof RoomEvent.MemberLeft;
            }
        }

        record Said(Message message) implements Item {
            @Override
            public boolean canWait() {
                return false;
            }
        }

        boolean canWait();
    }

    private final StreamUseCases streams;
    private final HttpUseCases useCases;
    private final Audience<StaffStream> audience;
    private final Worker worker;
    private final StaffOpening opening;
    private final Set<ConversationId> followed = ConcurrentHashMap.newKeySet();
    private final Runnable telling;
    private final Runnable sayingWhoLeft;
    private final Queue<UserId> departed = new ConcurrentLinkedQueue<>();
    private final Deque<Item> untold = new ArrayDeque<>(); // guarded by itself
    private int urgent; // guarded by untold
    private long toldAt = System.nanoTime() - PAUSE; // belongs to the worker

    public StaffNews(HttpUseCases useCases, Audience<StaffStream> audience, Worker worker) {
        this.streams = useCases.streams();
        this.useCases = useCases;
        this.audience = audience;
        this.worker = worker;
        this.opening = new StaffOpening(streams.eventLog(), useCases, followed);
        this.telling = worker.chore(this::tell);
        this.sayingWhoLeft = worker.chore(this::sayWhoLeft);
    }

    public void on(EventLog.Numbered event) {
        if (event.event() instanceof AdviceEvent.TalkOpened opened) {
            followed.add(opened.conversation());
        }
        if (!audience.isEmpty()) {
            add(new Item.Changed(event));
        }
        if (event.event() instanceof AdviceEvent.TalkClosed closed) {
            followed.remove(closed.conversation());
        }
    }

    @Override
    public void posted(List<Message> messages) {
        for (var message : messages) {
            if (followed.contains(message.conversation()) && !audience.isEmpty()) {
                add(new Item.Said(message));
            }
        }
    }

    /** Does what had to wait; to be called several times a second. */
    public void tick() {
        if (!departed.isEmpty()) {
            sayingWhoLeft.run();
        }
        if (hasUntold()) {
            telling.run();
        }
    }

    /** Opens {@code stream}, which is one of the audience by now; whoever has one counts as connected. */
    public void open(StaffStream stream, @Nullable String lastId) {
        streams.presence().opened(stream.person());
        stream.out().whenGone(() -> left(stream.person()));
        worker.await(() -> {
            opening.open(stream, lastId, present());
            return stream;
        });
    }

    private void left(UserId person) {
        departed.add(person);
        sayingWhoLeft.run();
    }

    private void sayWhoLeft() {
        for (var next = departed.peek(); next != null; next = departed.peek()) {
            streams.presence().closed(next);
            departed.remove();
        }
    }

    private void add(Item item) {
        synchronized (untold) {
            untold.add(item);
            urgent += item.canWait() ? 0 : 1;
        }
        telling.run();
    }

    private boolean hasUntold() {
        synchronized (untold) {
            return !untold.isEmpty();
        }
    }

    private void tell() {
        var batch = take();
        try {
            var present = present();
            audience.all().forEach(stream -> tell(batch, stream, present));
        } catch (UnavailableException e) {
            putBack(batch);
            throw e;
        }
    }

    private List<Item> take() {
        synchronized (untold) {
            boolean mayWait = urgent == 0 && System.nanoTime() - toldAt < PAUSE;
            if (mayWait || untold.isEmpty()) {
                return List.of();
            }
            var all = List.copyOf(untold);
            untold.clear();
            urgent = 0;
            toldAt = System.nanoTime();
            return all;
        }
    }

    private void putBack(List<Item> batch) {
        synchronized (untold) {
            for (int i = batch.size() - 1; i >= 0; i--) {
                untold.addFirst(batch.get(i));
            }
            urgent++; // whatever it was, it has waited
        }
    }

    private void tell(List<Item> batch, StaffStream stream, Present present) {
        if (!stream.isOpen() || batch.isEmpty()) {
            return;
        }
        var report = new StaffReport(stream, present, useCases.staff().history(), stream.out()::send);
        try {
            batch.forEach(item -> tell(item, report));
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a stream of the staff has to begin anew", e);
            stream.out().end();
        }
    }

    private static void tell(Item item, StaffReport report) {
        if (item instanceof Item.Changed changed) {
            report.tell(changed.event());
        } else {
            report.tell(((Item.Said) item).message());
        }
    }

    private Present present() {
        return new Present(useCases.rooms(), useCases.staff().queue(), useCases.readAppointments());
    }
}
