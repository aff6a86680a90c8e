package dev.paddock.ws.connection;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.KeepPresence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The people who are connected here: each connection counts as presence from when it is let in until it is gone. */
public final class Attendees {
    private final Map<UserId, Attendee> present = new ConcurrentHashMap<>();
    private final KeepPresence keepPresence;
    private final SocketLimits limits;

    public Attendees(KeepPresence keepPresence, SocketLimits limits) {
        this.keepPresence = keepPresence;
        this.limits = limits;
    }

    /**
     * Lets a connection of {@code user} in; empty if they have too many.
     *
     * @throws UnavailableException if that could not be noted
     */
    public Optional<Attendee> enter(ClientSession session, UserId user) {
        while (true) {
            var attendee = present.computeIfAbsent(user, Attendee::new);
            var entered = attendee.exclusively(() -> enter(session, attendee));
            if (entered != Entry.TOO_LATE) {
                return entered == Entry.IN ? Optional.of(attendee) : Optional.empty();
            }
        }
    }

    public Optional<Attendee> find(UserId user) {
        return Optional.ofNullable(present.get(user));
    }

    /** Lets a connection out; that is written with those of others, by {@link #noteDepartures}. */
    public void leave(ClientSession session) {
        var attendee = present.get(session.user());
        if (attendee != null) {
            attendee.exclusively(() -> {
                if (attendee.sessions().remove(session)) {
                    keepPresence.lost(attendee.user());
                }
                forgetIfGone(attendee);
            });
        }
    }

    /** Tells whether a departure is to be noted. */
    public boolean isAnyDepartureToNote() {
        return keepPresence.isBehind();
    }

    /** Notes the departures since the last time; to be called some times a second. */
    public void noteDepartures() {
        keepPresence.write();
    }

    /** The number of connections that were let in and are not gone. */
    public int connections() {
        return present.values().stream()
                .mapToInt(attendee -> attendee.sessions().size())
                .sum();
    }

    public void forEach(Consumer<ClientSession> action) {
        present.values().forEach(attendee -> attendee.sessions().forEach(action));
    }

    private Entry enter(ClientSession session, Attendee attendee) {
        if (attendee.hasLeft()) {
            return Entry.TOO_LATE;
        }
        if (!limits.allowsOneMore(attendee.sessions().size())) {
            return Entry.REFUSED;
        }
        try {
            keepPresence.opened(attendee.user());
            attendee.sessions().add(session);
        } finally {
            forgetIfGone(attendee);
        }
        return Entry.IN;
    }

    private void forgetIfGone(Attendee attendee) {
        if (attendee.sessions().isEmpty() && !attendee.hasLeft()) {
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
