package dev.paddock.ws.command;

import dev.paddock.domain.PageSize;
import dev.paddock.domain.Refusal;
import dev.paddock.domain.conversation.HistoryOutcome;
import dev.paddock.domain.room.JoinOutcome;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Attendee;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.EventFrames;
import dev.paddock.ws.protocol.OkFrames;

/** Taking a seat and giving it up. */
final class RoomCommands {
    private static final int MAX_MEMBERS = 100;

    private final EdgeUseCases useCases;
    private final Attendees attendees;

    RoomCommands(EdgeUseCases useCases, Attendees attendees) {
        this.useCases = useCases;
        this.attendees = attendees;
    }

    CommandReply join(ClientSession session, Command command) throws BadRequestException {
        var room = new RoomId(command.idField("room"));
        return attendee(session).exclusively(() -> join(session, command, room));
    }

    CommandReply leave(ClientSession session, Command command) throws BadRequestException {
        var room = new RoomId(command.idField("room"));
        var attendee = attendee(session);
        return attendee.exclusively(() -> {
            if (useCases.leaveRoom().leave(room, session.person())) {
                attendee.sendToOthers(session.name(), EventFrames.roomMember(room, session.person(), false));
            }
            attendee.sessions().forEach(each -> each.following().remove(room.conversation()));
            return CommandReply.done(command);
        });
    }

    /** Follows before it reads, so that no message falls between the page and the first event. */
    private CommandReply join(ClientSession session, Command command, RoomId id) {
        boolean followed = session.follows(id.conversation());
        session.following().add(id.conversation());
        boolean seated = false;
        try {
            var outcome = useCases.joinRoom().join(id, session.person());
            if (outcome instanceof Refusal refusal) {
                return CommandReply.refused(command, refusal);
            }
            var page = useCases.readHistory().latest(session.user(), id.conversation(), PageSize.USUAL);
            if (page instanceof Refusal refusal) {
                return CommandReply.refused(command, refusal);
            }
            seated = true;
            return joined(session, command, seatedIn(outcome), (HistoryOutcome.Page) page);
        } finally {
            if (!seated && !followed) {
                session.following().remove(id.conversation());
            }
        }
    }

    private CommandReply joined(ClientSession session, Command command, Room room, HistoryOutcome.Page page) {
        var messages = PageCutter.lastThatFit(page.messages());
        long last = messages.isEmpty() ? 0 : messages.get(messages.size() - 1).seq();
        long lastSeq = Math.max(page.lastSeq(), last);
        var members = useCases.seats().seated(room.id(), MAX_MEMBERS);
        return CommandReply.of(OkFrames.joined(
                        command.id(),
                        room,
                        lastSeq,
                        page.changes(),
                        messages,
                        members,
                        session.account().language()))
                .then(() -> session.following().goLive(room.conversation(), lastSeq));
    }

    private static Room seatedIn(JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Joined joined) {
            return joined.room();
        }
        return ((JoinOutcome.AlreadySeated) outcome).room();
    }

    private Attendee attendee(ClientSession session) {
        return attendees.find(session.user()).orElseThrow(() -> new IllegalStateException("gone meanwhile"));
    }
}
