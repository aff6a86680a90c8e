package dev.paddock.ws;

import dev.paddock.domain.Code;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.advice.AdviceLine;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Receives those who say hello: checks who they are, welcomes them, and sends what they missed, with no gap after it. */
final class Greeter {
    /** Once more than this waits for a client, it is told to page the history in place of being sent more. */
    private static final int MAX_BACKLOG = 128 * 1024;

    /** An advisor has closed conversations without end, a welcome with all of which would be too long; older ones are in the archive. */
    private static final int MAX_CLOSED = 100;

    private final EdgeUseCases useCases;
    private final Attendees attendees;
    private final AccountNews accountNews;
    private final AdviceNews adviceNews;

    Greeter(EdgeUseCases useCases, Attendees attendees, AccountNews accountNews, AdviceNews adviceNews) {
        this.useCases = useCases;
        this.attendees = attendees;
        this.accountNews = accountNews;
        this.adviceNews = adviceNews;
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
            session.send(Switchboard.failure(command.id(), session.correlation(command), e));
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

    /** Listens first, notes where the log stands next and reads then: what is heard above that is all that the snapshot lacks. */
    private void welcome(Session session, String id, Map<String, Long> since) {
        var own = Channels.person(session.user());
        session.following().tuneIn(Channels.LOBBY);
        session.following().tuneIn(own);
        long known = useCases.eventLog().newest();
        session.knows(known);
        var conversations = followAll(session);
        var place = useCases.advice().line().placeOf(session.user()).orElse(null);
        var welcome = welcome(session, conversations, place);
        var online = useCases.seePresence().of(session.user());
        session.send(welcome.frame(id));
        online.forEach(user -> session.send(Events.presence(user, true)));
        session.greeted();
        session.following().goLive(Channels.LOBBY, known);
        session.following().goLive(own, known);
        conversations.forEach(conversation -> goLive(session, conversation, since));
        showTheLine(session, place);
    }

    private Welcome welcome(Session session, List<Conversation> conversations, AdviceLine.@Nullable Place place) {
        return new Welcome(
                session.account(),
                conversations,
                useCases.rooms().all(),
                useCases.advice().line().advisorsAvailable(),
                place,
                useCases.startDialog()
                        .inProgress(session.user(), session.name())
                        .orElse(null),
                useCases.conversations().epoch(),
                useCases.clock().instant());
    }

    private void goLive(Session session, Conversation conversation, Map<String, Long> since) {
        var known = since.get(conversation.id().value());
        long above = known == null ? conversation.lastSeq() : catchUp(session, conversation, known);
        session.following().goLive(conversation.id(), above);
    }

    private void showTheLine(Session session, AdviceLine.@Nullable Place place) {
        if (place != null && place.position() > 0) {
            adviceNews.tellAgain(session.user());
        }
        if (session.account().role().isStaff()) {
            adviceNews.introduce(session);
        }
    }

    /** Follows first and reads then, again if meanwhile another connection opened one more. Closed ones stay as they are. */
    private List<Conversation> followAll(Session session) {
        while (true) {
            var conversations = useCases.conversations().of(session.user());
            var open = conversations.stream().filter(Conversation::open).toList();
            if (open.stream().allMatch(conversation -> session.follows(conversation.id()))) {
                var closed = conversations.stream().filter(conversation -> !conversation.open());
                return Stream.concat(open.stream(), closed.limit(MAX_CLOSED)).toList();
            }
            open.forEach(session.following()::add);
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
