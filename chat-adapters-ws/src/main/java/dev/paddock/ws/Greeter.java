package dev.paddock.ws;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.Errors;
import dev.paddock.ws.protocol.Events;
import dev.paddock.ws.protocol.Welcome;
import dev.paddock.ws.transport.CloseCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Receives those who say hello: checks who they are, welcomes them, and sends what they missed, with no gap after it. */
final class Greeter {
    /** Once more than this waits for a client, it is told to page the history in place of being sent more. */
    private static final int MAX_BACKLOG = 128 * 1024;

    private final EdgeUseCases useCases;
    private final Attendees attendees;
    private final AccountNews accountNews;

    Greeter(EdgeUseCases useCases, Attendees attendees, AccountNews accountNews) {
        this.useCases = useCases;
        this.attendees = attendees;
        this.accountNews = accountNews;
    }

    void greet(Session session, String text) {
        Command command;
        try {
            command = Command.parse(text);
            if (!command.type().equals("hello")) {
                turnAway(session, command, "Say hello first.");
                return;
            }
            receive(session, command);
        } catch (BadRequestException e) {
            session.send(Errors.of(e.id(), Code.BAD_REQUEST, e.detail()));
            session.close(CloseCode.NO_HELLO, "no hello");
        }
    }

    private void receive(Session session, Command command) throws BadRequestException {
        session.peer().introduced();
        var since = command.numbers("since");
        try {
            long began = System.nanoTime();
            var caller = proven(command);
            if (caller.isEmpty()) {
                turnAway(session, command, "The ticket or token is not valid (any more); get a new one.");
            } else {
                admit(session, command, caller.get(), since, began);
            }
        } catch (RuntimeException e) {
            session.send(Switchboard.failure(command.id(), e));
            session.close(CloseCode.GOING_AWAY, "try again");
        }
    }

    private Optional<Caller> proven(Command command) throws BadRequestException {
        var ticket = command.textOrNull("ticket");
        var token = command.textOrNull("accessToken");
        if (ticket != null) {
            return useCases.authenticate().byTicket(new Secret(ticket));
        }
        return token == null ? Optional.empty() : useCases.authenticate().byAccessToken(token);
    }

    private void admit(Session session, Command command, Caller caller, Map<String, Long> since, long began) {
        session.identify(caller);
        var attendee = attendees.enter(session, caller.id());
        if (attendee.isEmpty()) {
            session.send(Errors.of(command.id(), Code.RATE_LIMITED, "You have too many connections; close one."));
            session.close(CloseCode.TOO_MANY, "too many connections");
            return;
        }
        accountNews.repeat(session, began);
        attendee.get().exclusively(() -> welcome(session, command.id(), since));
    }

    private void welcome(Session session, String id, Map<String, Long> since) {
        session.follow(Lobby.NAME);
        var conversations = followAll(session);
        var welcome = new Welcome(
                session.account(),
                conversations,
                useCases.rooms().all(),
                useCases.startDialog()
                        .inProgress(session.user(), session.name())
                        .orElse(null),
                useCases.conversations().epoch(),
                useCases.clock().instant());
        session.send(welcome.frame(id));
        session.greeted();
        session.goLive(Lobby.NAME, 0);
        for (var conversation : conversations) {
            var known = since.get(conversation.id().value());
            long above = known == null ? conversation.lastSeq() : catchUp(session, conversation, known);
            session.goLive(conversation.id().value(), above);
        }
    }

    /** Follows first and reads then, again if meanwhile another connection opened one more. */
    private List<Conversation> followAll(Session session) {
        while (true) {
            var conversations = useCases.conversations().of(session.user());
            boolean complete = conversations.stream().allMatch(conversation -> session.follows(conversation.id()));
            if (complete) {
                return conversations;
            }
            conversations.forEach(
                    conversation -> session.follow(conversation.id().value()));
        }
    }

    /** Sends what was missed, as far as the client keeps up; returns above which number the rest is to come. */
    private long catchUp(Session session, Conversation conversation, long known) {
        if (useCases.catchUp().since(conversation, known) instanceof CatchUp.Missed.Messages missed) {
            long last = conversation.lastSeq();
            for (var message : missed.messages()) {
                if (session.peer().waitingBytes() > MAX_BACKLOG) {
                    return resync(session, conversation);
                }
                session.send(Events.message(message));
                last = Math.max(last, message.seq());
            }
            return last;
        }
        return resync(session, conversation);
    }

    private static long resync(Session session, Conversation conversation) {
        session.send(Events.resync(conversation.id(), conversation.lastSeq()));
        return conversation.lastSeq();
    }

    private static void turnAway(Session session, Command command, String detail) {
        session.send(Errors.of(command.id(), Code.UNAUTHENTICATED, detail));
        session.close(CloseCode.NO_HELLO, "no valid hello");
    }
}
