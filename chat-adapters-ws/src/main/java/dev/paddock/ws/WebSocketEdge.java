package dev.paddock.ws;

import dev.paddock.contract.CloseCode;
import dev.paddock.domain.EventLog;
import dev.paddock.domain.EventLogListener;
import dev.paddock.domain.FleetingEvent;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEventListener;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageListener;
import dev.paddock.ws.command.CommandDispatcher;
import dev.paddock.ws.command.CommandTable;
import dev.paddock.ws.command.HelloHandler;
import dev.paddock.ws.connection.Attendees;
import dev.paddock.ws.connection.ClientSession;
import dev.paddock.ws.connection.PendingCommands;
import dev.paddock.ws.connection.SerialExecutor;
import dev.paddock.ws.connection.SocketLimits;
import dev.paddock.ws.fanout.FanOut;
import dev.paddock.ws.news.AccountNews;
import dev.paddock.ws.news.AdviceNews;
import dev.paddock.ws.news.Memberships;
import dev.paddock.ws.news.MessageNews;
import dev.paddock.ws.news.NewsRouter;
import dev.paddock.ws.news.Noticeboard;
import dev.paddock.ws.news.RoomNews;
import dev.paddock.ws.news.TalkNews;
import dev.paddock.ws.protocol.EventFrames;
import dev.paddock.ws.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The wire contract over WebSocket: to be told of messages and state changes, which it passes on to those connected here. Safe
 * for use by many threads; close it before the message log, so that every acknowledgement under way still gets out.
 */
public final class WebSocketEdge implements AutoCloseable, MessageListener, StateEventListener, EventLogListener {
    private static final int COMMAND_THREADS = 32;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(1);
    private static final Duration GOODBYES = Duration.ofSeconds(2);

    private final ExecutorService threads = commandThreads();
    private final PendingCommands pending = new PendingCommands();
    private final FanOut fanOut;
    private final Attendees attendees;
    private final Noticeboard noticeboard;
    private final NewsRouter router;
    private final Routine routine;
    private final Transport transport;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Binds the port; nobody is let in before {@link #start}.
     *
     * @throws java.io.UncheckedIOException with a message for the operator if the port can't be had
     */
    public WebSocketEdge(EdgeSettings settings, EdgeUseCases useCases, EdgeRecorder recorder) {
        var limits = new SocketLimits(settings.limits(), recorder);
        this.fanOut =
                new FanOut(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), EventFrames::message, recorder);
        this.noticeboard = new Noticeboard(
                useCases.eventLog(), useCases.rooms(), useCases.advice().line());
        this.attendees = new Attendees(useCases.keepPresence(), limits);
        var memberships = new Memberships(useCases, attendees);
        var order = new SerialExecutor(threads);
        var adviceNews = new AdviceNews(useCases.advice(), fanOut, order);
        var accountNews = new AccountNews(attendees, adviceNews::introduce);
        var roomNews = new RoomNews(useCases, fanOut, memberships, threads);
        var talkNews = new TalkNews(useCases, attendees, memberships, fanOut);
        var messageNews = new MessageNews(useCases, fanOut, threads);
        this.router = new NewsRouter(roomNews, adviceNews, talkNews, accountNews, messageNews, fanOut, order);
        var helloHandler = new HelloHandler(useCases, attendees, noticeboard, fanOut, accountNews, adviceNews);
        var dispatcher = new CommandDispatcher(
                helloHandler,
                useCases.sessionUse(),
                CommandTable.of(useCases, attendees, memberships, fanOut, limits),
                this::letOut);
        Runnable often = () -> {
            roomNews.tick();
            adviceNews.tick();
            messageNews.tick();
        };
        this.routine = new Routine(useCases, attendees, accountNews, often, limits, threads);
        this.transport = new Transport(
                new Transport.Binding(
                        settings.host(),
                        settings.port(),
                        settings.origins(),
                        settings.proxies(),
                        settings.limits() ? settings.perAddress() : Integer.MAX_VALUE,
                        settings.timeouts()),
                peer -> new ClientSession(peer, fanOut, dispatcher, pending, threads, limits, recorder),
                recorder);
    }

    /** Lets people in; whoever was connected before a crash is to be forgotten first, by {@code KeepPresence}. */
    public void start() {
        transport.start();
        routine.start();
    }

    /** The port that is listened on. */
    public int port() {
        return transport.port();
    }

    /** Tells whether connections are accepted: not while the process may open no more files. */
    public boolean isAccepting() {
        return transport.isAccepting();
    }

    @Override
    public void posted(List<Message> messages) {
        fanOut.posted(messages);
    }

    /** Hears what is kept in the log, in its order. */
    @Override
    public void on(EventLog.Numbered event) {
        noticeboard.hear(event);
        router.logged(event);
    }

    /** The number of connections that are open to people who said who they are. */
    public int connections() {
        return attendees.connections();
    }

    /** The bytes that wait for peers to take them. */
    public Backlog backlog() {
        var waiting = transport.backlogs().summaryStatistics();
        return waiting.getCount() == 0 ? Backlog.NONE : new Backlog(waiting.getSum(), waiting.getMax());
    }

    /** Hears what is told and not kept; of all else it hears by the log. */
    @Override
    public void on(StateEvent event) {
        if (event instanceof FleetingEvent) {
            router.fleeting(event);
        }
    }

    /** Has everybody who is connected come anew: what is known of them here no longer holds. */
    public void startAnew() {
        attendees.forEach(session -> session.close(CloseCode.GOING_AWAY, "come again"));
    }

    /** Takes no more commands, answers those it took, and says goodbye to everybody; takes seconds at most. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        routine.close();
        pending.takeNoMore();
        try {
            long deadline = System.nanoTime() + LAST_ANSWERS.toNanos();
            while (!pending.isEmpty() && System.nanoTime() < deadline) {
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

    private void letOut(ClientSession session) {
        session.following().end();
        if (session.isKnown()
                && pending.areTaken()) { // at the end everybody leaves: the next start sees to their seats
            attendees.leave(session);
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
