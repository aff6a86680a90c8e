package dev.paddock.ws;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.KeepSeats;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Everybody who is connected here. Their seats are held from the first connection to the last, and a while longer. */
final class Attendees {
    private final Map<UserId, Attendee> present = new ConcurrentHashMap<>();
    private final KeepSeats keepSeats;
    private final Limits limits;

    Attendees(KeepSeats keepSeats, Limits limits) {
        this.keepSeats = keepSeats;
        this.limits = limits;
    }

    /**
     * Lets a connection of {@code user} in; empty if they have too many.
     *
     * @throws UnavailableException if their seats could not be held
     */
    Optional<Attendee> enter(Session session, UserId user) {
        while (true) {
            var attendee = present.computeIfAbsent(user, Attendee::new);
            var entered = attendee.exclusively(() -> enter(session, attendee));
            if (entered != Entry.TOO_LATE) {
                return entered == Entry.IN ? Optional.of(attendee) : Optional.empty();
            }
        }
    }

    Optional<Attendee> find(UserId user) {
        return Optional.ofNullable(present.get(user));
    }

    /** Lets a connection out. */
    void leave(Session session) {
        var attendee = present.get(session.user());
        if (attendee != null) {
            attendee.exclusively(() -> {
                attendee.sessions().remove(session);
                retireIfAlone(attendee);
            });
        }
    }

    /** Tries again to let go of those whose seats could not be given up when they left. */
    void retireTheAbsent() {
        present.values().forEach(attendee -> {
            if (attendee.sessions().isEmpty()) {
                attendee.exclusively(() -> retireIfAlone(attendee));
            }
        });
    }

    void forEach(Consumer<Session> action) {
        present.values().forEach(attendee -> attendee.sessions().forEach(action));
    }

    private Entry enter(Session session, Attendee attendee) {
        if (attendee.hasLeft()) {
            return Entry.TOO_LATE;
        }
        if (attendee.sessions().size() >= limits.connectionsPerPerson()) {
            return Entry.REFUSED;
        }
        if (attendee.sessions().isEmpty()) {
            keepSeats.connected(attendee.user());
        }
        attendee.sessions().add(session);
        return Entry.IN;
    }

    private void retireIfAlone(Attendee attendee) {
        if (attendee.sessions().isEmpty() && !attendee.hasLeft()) {
            keepSeats.disconnected(attendee.user()); // if this fails the attendee stays, and it is tried again
            attendee.leave();
            present.remove(attendee.user(), attendee);
        }
    }

    private enum Entry {
        IN,
        REFUSED,
        TOO_LATE
    }
}
