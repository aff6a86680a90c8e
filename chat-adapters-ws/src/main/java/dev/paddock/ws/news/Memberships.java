package dev.paddock.ws.news;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.room.RoomId;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Attendee;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.EventFrames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of people, brought to their connections: these follow the conversations a person is in and the rooms they sit in, and no others, whichever
 * connection, edge or node opened it, took or gave up the seat. What is true is read from the store under the person's lock, so that the last change wins.
 */
public final class Memberships {
    private final EdgeUseCases useCases;
    private final Attendees attendees;

    public Memberships(EdgeUseCases useCases, Attendees attendees) {
        this.useCases = useCases;
        this.attendees = attendees;
    }

    /** Brings the connections of {@code user} in line after they {@code joined} or left {@code room}. */
    public void settle(UserId user, RoomId room, boolean joined) {
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

    /** Has the connections of {@code user} follow a conversation of two people that change number {@code number} opened. */
    public void open(UserId user, ConversationId conversation, long number) {
        attendees
                .find(user)
                .ifPresent(attendee -> attendee.exclusively(() -> {
                    var unaware = attendee.sessions().stream()
                            .filter(session -> session.isGreeted() && session.isBehind(number))
                            .filter(session -> !session.follows(conversation))
                            .toList();
                    if (!unaware.isEmpty()) {
                        open(unaware, user, conversation);
                    }
                }));
    }

    /** Brings the connections of {@code user} in line after the staff blocked whom they talk with there, or let them back. */
    void review(UserId user, ConversationId id) {
        attendees
                .find(user)
                .ifPresent(attendee -> attendee.exclusively(() -> {
                    var shown = useCases.conversations().find(id, user).orElse(null);
                    var online = useCases.seePresence().of(user);
                    attendee.sessions().stream()
                            .filter(ClientSession::isGreeted)
                            .forEach(session -> review(session, id, shown, online));
                }));
    }

    private static void review(
            ClientSession session, ConversationId id, @Nullable Conversation shown, Set<UserId> online) {
        if (shown == null) {
            if (session.following().remove(id)) {
                session.following().tuneOut(ChannelNames.talk(id));
                session.send(EventFrames.conversationRemoved(id));
            }
        } else if (shown.open() && !session.follows(id)) {
            open(session, shown, online);
        }
    }

    /** Has the connections of {@code user} no longer follow a conversation they are not in any more. */
    void leave(UserId user, ConversationId conversation) {
        attendees
                .find(user)
                .ifPresent(attendee -> attendee.exclusively(() -> {
                    if (useCases.conversations().find(conversation, user).isEmpty()) {
                        attendee.sessions()
                                .forEach(session -> session.following().remove(conversation));
                    }
                }));
    }

    /** Makes nobody follow a room that is gone. */
    void dissolve(RoomId room) {
        attendees.forEach(session -> session.following().remove(room.conversation()));
    }

    private void settle(Attendee attendee, RoomId room) {
        boolean seated = useCases.seats().holds(room, attendee.user());
        for (var session : attendee.sessions()) {
            if (seated && session.isGreeted() && !session.follows(room.conversation())) {
                open(session, room);
            } else if (!seated && session.following().remove(room.conversation())) {
                session.send(EventFrames.roomMember(room, session.person(), false));
            }
        }
    }

    private void open(List<ClientSession> unaware, UserId user, ConversationId id) {
        unaware.forEach(session -> session.following().add(id));
        boolean found = false;
        try {
            var conversation = useCases.conversations().find(id, user);
            found = conversation.isPresent();
            if (conversation.isPresent()) {
                var online = useCases.seePresence().of(user);
                unaware.forEach(session -> open(session, conversation.get(), online));
            }
        } finally {
            if (!found) {
                unaware.forEach(session -> session.following().remove(id));
            }
        }
    }

    private static void open(ClientSession session, Conversation conversation, Set<UserId> online) {
        session.following().add(conversation);
        session.send(
                EventFrames.conversationOpened(conversation, session.account().language(), online));
        session.following().goLive(conversation.id(), conversation.lastSeq());
    }

    private void open(ClientSession session, RoomId room) {
        session.following().add(room.conversation());
        var conversation = useCases.conversations().find(room.conversation(), session.user());
        if (conversation.isEmpty()) {
            session.following().remove(room.conversation());
            return;
        }
        session.send(EventFrames.conversationOpened(
                conversation.get(), session.account().language(), Set.of()));
        session.following().goLive(room.conversation(), conversation.get().lastSeq());
    }
}
