package dev.paddock.ws;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.room.RoomId;
import dev.paddock.ws.protocol.Events;

/**
 * Makes all connections of a person follow the rooms they sit in, and no others, whichever connection, edge or node took or
 * gave up the seat. What is true is read from the store under the person's lock, so that the last change wins.
 */
final class Memberships {
    private final EdgeUseCases useCases;
    private final Attendees attendees;

    Memberships(EdgeUseCases useCases, Attendees attendees) {
        this.useCases = useCases;
        this.attendees = attendees;
    }

    /** Brings the connections of {@code user} in line after they {@code joined} or left {@code room}. */
    void settle(UserId user, RoomId room, boolean joined) {
        attendees
                .find(user)
                .ifPresent(attendee -> attendee.exclusively(() -> {
                    boolean inLine = attendee.sessions().stream()
                            .allMatch(
                                    session -> session.follows(room.conversation()) == joined || !session.isGreeted());
                    if (!inLine) {
                        settle(attendee, room);
                    }
                }));
    }

    /** Makes nobody follow a room that is gone. */
    void dissolve(RoomId room) {
        attendees.forEach(session -> session.unfollow(room.conversation()));
    }

    private void settle(Attendee attendee, RoomId room) {
        boolean seated = useCases.seats().holds(room, attendee.user());
        for (var session : attendee.sessions()) {
            if (seated && session.isGreeted() && !session.follows(room.conversation())) {
                open(session, room);
            } else if (!seated && session.unfollow(room.conversation())) {
                session.send(Events.roomMember(room, session.person(), false));
            }
        }
    }

    private void open(Session session, RoomId room) {
        session.follow(room.value());
        var conversation = useCases.conversations().find(room.conversation(), session.user());
        if (conversation.isEmpty()) {
            session.unfollow(room.conversation());
            return;
        }
        session.send(Events.conversationOpened(conversation.get()));
        session.goLive(room.value(), conversation.get().lastSeq());
    }
}
