package dev.paddock.ws;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEventListener;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.assistant.DialogEvent;
import dev.paddock.domain.conversation.ConversationEvent;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.protocol.Events;
import dev.paddock.ws.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire contract over WebSocket: to be told of messages and state changes, which it passes on to those connected here. Safe
 * for use by many threads; close it before the message log, so that every acknowledgement under way still gets out.
 */
public final class WebSocketEdge implements AutoCloseable, MessageListener, StateEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketEdge.class);
    private static final int COMMAND_THREADS = 32;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(1);
    private static final Duration GOODBYES = Duration.ofSeconds(2);

    private final EdgeUseCases useCases;
    private final ExecutorService threads = commandThreads();
    private final FanOut fanOut;
    private final Attendees attendees;
    private final AccountNews accountNews;
    private final RoomNews roomNews;
    private final Switchboard switchboard;
    private final Routine routine;
    private final Transport transport;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Binds the port; nobody is let in before {@link #start}.
     *
     * @throws java.io.UncheckedIOException with a message for the operator if the port can't be had
     */
    public WebSocketEdge(EdgeSettings settings, EdgeUseCases useCases) {
        var limits = new Limits(settings.limits());
        this.useCases = useCases;
        this.fanOut = new FanOut(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Events::message);
        this.attendees = new Attendees(useCases.keepSeats(), limits);
        this.accountNews = new AccountNews(attendees);
        this.roomNews = new RoomNews(useCases, fanOut, new Memberships(useCases, attendees), threads);
        this.switchboard = new Switchboard(
                new Greeter(useCases, attendees, accountNews), handlers(useCases, limits), this::letOut);
        this.routine = new Routine(useCases, attendees, accountNews, roomNews, limits, threads);
        this.transport = new Transport(
                new Transport.Binding(
                        settings.host(),
                        settings.port(),
                        settings.origins(),
                        settings.behindProxy(),
                        settings.limits() ? settings.perAddress() : Integer.MAX_VALUE,
                        settings.patience()),
                peer -> new Session(peer, fanOut, switchboard, threads, limits));
    }

    /** Lets people in. */
    public void start() {
        useCases.keepSeats().nobodyIsConnected();
        transport.start();
        routine.start();
    }

    /** The port that is listened on. */
    public int port() {
        return transport.port();
    }

    @Override
    public void posted(List<Message> messages) {
        fanOut.posted(messages);
    }

    @Override
    public void on(StateEvent event) {
        if (event instanceof RoomEvent roomEvent) {
            roomNews.on(roomEvent);
        } else if (event instanceof AccountEvent accountEvent) {
            accountNews.on(accountEvent);
        } else if (event instanceof ConversationEvent.Read read) {
            var frame = Events.read(read.conversation(), read.user(), read.seq());
            attendees.find(read.user()).ifPresent(attendee -> attendee.tell(frame));
        } else if (event instanceof DialogEvent.TurnMade made) {
            var frame = Events.assistant(made.turn());
            attendees.find(made.person()).ifPresent(attendee -> attendee.tellOthers(made.origin(), frame));
        }
    }

    /** Takes no more commands, answers those it took, and says goodbye to everybody; takes seconds at most. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        routine.close();
        switchboard.takeNoMore();
        try {
            long deadline = System.nanoTime() + LAST_ANSWERS.toNanos();
            while (!switchboard.isIdle() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            fanOut.settle(LAST_MESSAGES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        transport.drain(GOODBYES);
        transport.close();
        fanOut.close();
        threads.shutdown();
    }

    private Map<String, Handler> handlers(EdgeUseCases useCases, Limits limits) {
        var rooms = new RoomCommands(useCases, attendees);
        var conversations = new ConversationCommands(useCases, fanOut, limits);
        var assistant = new AssistantCommands(useCases);
        return Map.of(
                "room.join", rooms::join,
                "room.leave", rooms::leave,
                "message.send", conversations::send,
                "message.history", conversations::history,
                "conversation.read", conversations::read,
                "conversation.typing", conversations::typing,
                "assistant.start", assistant::start,
                "assistant.answer", assistant::answer,
                "ping", (session, command) -> Answer.done(command));
    }

    private void letOut(Session session) {
        session.unfollowAll();
        if (session.isKnown()
                && switchboard.takes()) { // at the end everybody leaves: the next start sees to their seats
            try {
                attendees.leave(session);
            } catch (UnavailableException e) { // the routine tries again
                LOG.debug("a seat's time does not run yet", e);
            }
        }
    }

    private static ExecutorService commandThreads() {
        var number = new AtomicInteger();
        var threads = new ThreadPoolExecutor(
                COMMAND_THREADS, COMMAND_THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, "ws-command-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
