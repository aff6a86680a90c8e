package dev.paddock.ws.command;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.ErrorStatus;
import dev.paddock.domain.Code;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.AdviceRequest;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ChannelNames;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.news.AccountNews;
import dev.paddock.ws.news.AdviceNews;
import dev.paddock.ws.news.Noticeboard;
import dev.paddock.ws.protocol.BadRequestException;
import dev.paddock.ws.protocol.Command;
import dev.paddock.ws.protocol.ErrorFrames;
import dev.paddock.ws.protocol.EventFrames;
import dev.paddock.ws.protocol.WelcomeFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The handler of hello: it checks who they are, welcomes them, and sends what they missed, with no gap after it. */
public final class HelloHandler {
    /** Once more than this waits for a client, it is told to page the history in place of being sent more. */
    private static final int MAX_BACKLOG = 128 * 1024;

    /** An advisor has closed conversations without end, a welcome with all of which would be too long; older ones are in the archive. */
    private static final int MAX_CLOSED = 100;

    private final EdgeUseCases useCases;
    private final Attendees attendees;
    private final Noticeboard noticeboard;
    private final FanOut fanOut;
    private final AccountNews accountNews;
    private final AdviceNews adviceNews;

    public HelloHandler(
            EdgeUseCases useCases,
            Attendees attendees,
            Noticeboard noticeboard,
            FanOut fanOut,
            AccountNews accountNews,
            AdviceNews adviceNews) {
        this.useCases = useCases;
        this.attendees = attendees;
        this.noticeboard = noticeboard;
        this.fanOut = fanOut;
        this.accountNews = accountNews;
        this.adviceNews = adviceNews;
    }

    void greet(ClientSession session, String text) {
        Command command;
        try {
            command = Command.parse(text);
            if (!command.type().equals("hello")) {
                turnAway(session, command.id(), Code.UNAUTHENTICATED, "Say hello first.", "no valid hello");
                return;
            }
            receive(session, command);
        } catch (BadRequestException e) {
            turnAway(session, e.id(), Code.BAD_REQUEST, e.detail(), "no hello");
        }
    }

    private void receive(ClientSession session, Command command) throws BadRequestException {
        session.peer().introduced();
        var since = command.numbers("since");
        try {
            long began = System.nanoTime();
            var caller = proven(command);
            if (caller.isEmpty()) {
                turnAway(
                        session,
                        command.id(),
                        Code.UNAUTHENTICATED,
                        "The ticket or token is not valid (any more); get a new one.",
                        "no valid hello");
            } else {
                admit(session, command, caller.get(), since, began);
            }
        } catch (RuntimeException e) {
            session.send(CommandDispatcher.failure(command.id(), session.correlation(command), e));
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

    private void admit(ClientSession session, Command command, Caller caller, Map<String, Long> since, long began) {
        session.identify(caller);
        var attendee = attendees.enter(session, caller.id());
        if (attendee.isEmpty()) {
            var detail = "You have too many connections; close one.";
            turnAway(session, command.id(), Code.RATE_LIMITED, detail, "too many connections");
            return;
        }
        accountNews.repeat(session, began);
        attendee.get().exclusively(() -> welcome(session, command.id(), since));
    }

    /** Listens first, notes where the log stands next and reads then: what is heard above that is all that the snapshot lacks. */
    private void welcome(ClientSession session, String id, Map<String, Long> since) {
        var own = ChannelNames.person(session.user());
        session.following().tuneIn(ChannelNames.LOBBY);
        session.following().tuneIn(own);
        long known = noticeboard.newest();
        session.knows(known);
        var conversations = followAll(session);
        var newest = useCases.advice().line().newestOf(session.user());
        var place = useCases.advice().line().shown(newest).orElse(null);
        var online = online(session, conversations);
        var welcome = welcome(session, conversations, online, place, newest);
        session.send(welcome.frame(id));
        online.forEach(user -> session.send(EventFrames.presence(user, true)));
        session.greeted();
        session.following().goLive(ChannelNames.LOBBY, known);
        session.following().goLive(own, known);
        conversations.forEach(conversation -> goLive(session, conversation, since));
        showTheLine(session, place);
    }

    private WelcomeFrame welcome(
            ClientSession session,
            List<Conversation> conversations,
            Set<UserId> online,
            AdviceLine.@Nullable Place place,
            Optional<AdviceRequest> newest) {
        return new WelcomeFrame(
                session.account(),
                conversations,
                online,
                noticeboard.rooms(),
                useCases.direct().findPeople().blockedBy(session.user()),
                useCases.messages().barPeople().of(session.user()),
                noticeboard.advisorsAvailable(),
                useCases.advice().deskTimes().opensAt().orElse(null),
                place,
                useCases.advice().rateTalk().offered(newest).orElse(null),
                useCases.startDialog()
                        .inProgress(session.user(), session.name())
                        .orElse(null),
                useCases.conversations().epoch(),
                useCases.clock().instant());
    }

    private void goLive(ClientSession session, Conversation conversation, Map<String, Long> since) {
        var known = since.get(conversation.id().value());
        long above = known == null ? conversation.lastSeq() : catchUp(session, conversation, known);
        session.following().goLive(conversation.id(), above);
    }

    private void showTheLine(ClientSession session, AdviceLine.@Nullable Place place) {
        if (place != null && place.position() > 0) {
            adviceNews.publishAgain(session.user());
        }
        if (session.account().role().isStaff()) {
            adviceNews.introduce(session);
        }
    }

    /** Follows what was read, and reads again if something was posted there before it was followed. Closed ones stay as they are. */
    private List<Conversation> followAll(ClientSession session) {
        while (true) {
            long before = fanOut.posts();
            var conversations = useCases.conversations().of(session.user());
            var open = conversations.stream().filter(Conversation::open).toList();
            open.forEach(session.following()::add);
            if (open.stream().noneMatch(conversation -> fanOut.hasPostedSince(before, conversation.id()))) {
                var closed = conversations.stream().filter(conversation -> !conversation.open());
                return Stream.concat(open.stream(), closed.limit(MAX_CLOSED)).toList();
            }
        }
    }

    private Set<UserId> online(ClientSession session, List<Conversation> conversations) {
        boolean talks =
                conversations.stream().anyMatch(conversation -> conversation.open() && conversation.with() != null);
        return talks ? useCases.seePresence().of(session.user()) : Set.of();
    }

    /** Sends what was missed, as far as the client keeps up; returns above which number the rest is to come. */
    private long catchUp(ClientSession session, Conversation conversation, long known) {
        if (useCases.catchUp().since(conversation, known) instanceof CatchUp.Missed.Messages missed) {
            long last = conversation.lastSeq();
            for (var message : missed.messages()) {
                if (session.peer().waitingBytes() > MAX_BACKLOG) {
                    return resync(session, conversation);
                }
                session.send(EventFrames.message(message));
                last = Math.max(last, message.seq());
            }
            return last;
        }
        return resync(session, conversation);
    }

    private static long resync(ClientSession session, Conversation conversation) {
        session.send(EventFrames.resync(conversation.id(), conversation.lastSeq()));
        return conversation.lastSeq();
    }

    private static void turnAway(ClientSession session, @Nullable String id, Code code, String detail, String reason) {
        session.send(ErrorFrames.of(id, code, detail));
        session.close(ErrorStatus.of(code).close(), reason);
    }
}
