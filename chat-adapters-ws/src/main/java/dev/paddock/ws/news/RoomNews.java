package dev.paddock.ws.news;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.connection.SerialExecutor;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.EventFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The news of rooms: names and seats to everybody, who comes and goes to those seated. Events only say that
 * something changed; what it is now is read back, for every room at most once a second. All work is done in one order; what is
 * read back is as new as the event heard last.
 */
public final class RoomNews {
    private static final Logger LOG = LoggerFactory.getLogger(RoomNews.class);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int MAX_FOR_NAMES = 100;

    private final EdgeUseCases useCases;
    private final FanOut fanOut;
    private final Memberships memberships;
    private final SerialExecutor order;
    private final Set<RoomId> changed = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, Long> publishedAt = new HashMap<>(); // this and the rest within the order
    private final Map<RoomId, Integer> seated = new HashMap<>();
    private long heard;

    public RoomNews(EdgeUseCases useCases, FanOut fanOut, Memberships memberships, Executor threads) {
        this.useCases = useCases;
        this.fanOut = fanOut;
        this.memberships = memberships;
        this.order = new SerialExecutor(threads);
    }

    public void on(long number, RoomEvent event) {
        order.run(() -> guarded(() -> publish(number, event)));
    }

    /** Publishes what has changed and is due again; to be called several times a second. */
    public void tick() {
        if (!changed.isEmpty()) {
            order.run(() -> guarded(this::publishChanges));
        }
    }

    private void publish(long number, RoomEvent event) {
        heard = number;
        if (event instanceof RoomEvent.RoomCreated created) {
            toAll(List.of(EventFrames.roomCreated(created.room())));
        } else if (event instanceof RoomEvent.RoomChanged) {
            changed.add(event.id());
        } else if (event instanceof RoomEvent.RoomDeleted) {
            forget(event.id());
        } else if (event instanceof RoomEvent.BarChanged barred) {
            fanOut.announce(
                    ChannelNames.person(barred.person()), number, List.of(EventFrames.roomBarred(barred)), null);
        } else if (event instanceof RoomEvent.MemberJoined joined) {
            moved(joined.id(), joined.member(), true);
        } else if (event instanceof RoomEvent.MemberLeft left) {
            moved(left.id(), left.member(), false);
        }
    }

    private void moved(RoomId room, Person member, boolean joined) {
        changed.add(room);
        memberships.settle(member.id(), room, joined);
        int now = seated.computeIfAbsent(room, this::seatsTaken);
        if (now <= MAX_FOR_NAMES) {
            var leaver =
                    joined ? null : member.id(); // who may be back already, and was told by whoever gave up the seat
            fanOut.announce(room.value(), List.of(EventFrames.roomMember(room, member, joined)), leaver);
        }
    }

    private void forget(RoomId room) {
        changed.remove(room);
        publishedAt.remove(room);
        seated.remove(room);
        toAll(List.of(EventFrames.roomDeleted(room)));
        memberships.dissolve(room);
    }

    private void publishChanges() {
        long now = System.nanoTime();
        var due = changed.stream()
                .filter(room -> !publishedAt.containsKey(room) || now - publishedAt.get(room) >= PAUSE)
                .toList();
        var frames = new ArrayList<byte[]>();
        for (var id : due) {
            changed.remove(id); // before it is read: what changes from now on is told the next time
            present(id).ifPresent(room -> {
                publishedAt.put(id, now);
                seated.put(id, room.members());
                frames.add(EventFrames.roomUpdated(room));
            });
        }
        toAll(frames);
    }

    private Optional<Room> present(RoomId id) {
        try {
            return useCases.rooms().find(id).filter(room -> !room.deleted());
        } catch (UnavailableException e) {
            changed.add(id); // to be told when the store is back
            return Optional.empty();
        }
    }

    private int seatsTaken(RoomId room) {
        return useCases.rooms().find(room).map(Room::members).orElse(0);
    }

    private void toAll(List<byte[]> frames) {
        if (!frames.isEmpty()) {
            fanOut.announce(ChannelNames.LOBBY, heard, frames, null);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("rooms' news are late: {}", e.toString());
        }
    }
}
