package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Queue;
import dev.paddock.domain.appointment.BookAppointment;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.assistant.AnswerDialog;
import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.assistant.Dealership;
import dev.paddock.domain.assistant.HandOver;
import dev.paddock.domain.assistant.StartDialog;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.InMemoryMessageLog;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.direct.BlockPerson;
import dev.paddock.domain.direct.FindPeople;
import dev.paddock.domain.direct.OpenDirect;
import dev.paddock.domain.presence.KeepPresence;
import dev.paddock.domain.presence.SeePresence;
import dev.paddock.domain.room.FreeSeats;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.domain.staff.AdmitStaff;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The edge on a port of its own, over a world in memory; programs' tokens are people's ids. */
final class House implements AutoCloseable {
    static final String ORIGIN = "http://localhost:8080";
    static final Duration GRACE = Duration.ofMinutes(2);

    final InMemoryWorld world = new InMemoryWorld();
    final StateEvents events = world.events();
    final Authenticate authenticate;
    final RunRooms runRooms =
            new RunRooms(world.rooms(), world.seats(), world.transactions(), events, world.ids(), world.clock());
    final WatchedSeats watchedSeats = new WatchedSeats(world.seats());
    final Queue queue =
            new Queue(world.adviceRequests(), world.desks(), GRACE, ZoneId.of("Europe/Paris"), world.clock());
    final Staff staff = new Staff(world, queue);
    final KeepPresence keepPresence;
    final Tallied tallied = new Tallied();
    final WebSocketEdge edge;
    private final AtomicReference<Runnable> atNextWelcome = new AtomicReference<>(() -> {});
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable WebSocketEdge told;

    House() {
        this(settings(false, Timeouts.USUAL));
    }

    House(EdgeSettings settings) {
        this(settings, log -> log);
    }

    /** Makes one whose messages go by way of what {@code way} makes of the log. */
    House(EdgeSettings settings, UnaryOperator<MessageLog> way) {
        this(settings, way, false);
    }

    /** Makes one where staff need a second factor, if so asked. */
    House(EdgeSettings settings, UnaryOperator<MessageLog> way, boolean factorRequired) {
        AccessTokens tokens =
                token -> isOurs(token) ? Optional.of(claim(new UserId(token.substring(4)))) : Optional.empty();
        authenticate = new Authenticate(
                world.accounts(), world.sessions(), world.tickets(), tokens, new CountingSecrets(), world.clock());
        var log = way.apply(new InMemoryMessageLog(
                world.conversations(), world.blocks(), world.transactions(), this::posted, world.clock()));
        keepPresence = new KeepPresence(
                world.presences(), watchedSeats, world.people(), world.transactions(), events, GRACE, world.clock());
        edge = new WebSocketEdge(settings, useCases(log, factorRequired), tallied);
        told = edge;
        world.eventLog().subscribe(edge);
        world.eventLog().follow(edge);
        edge.start();
    }

    static EdgeSettings settings(boolean limits, Timeouts patience) {
        return new EdgeSettings("127.0.0.1", 0, Set.of(ORIGIN), limits, Proxies.LOOPBACK, 500, patience);
    }

    /** Tells whether the token names a person; one that is {@code stuck} is looked at until the house is closed. */
    private boolean isOurs(String token) {
        try {
            return !(token.equals("stuck") && closed.await(1, TimeUnit.MINUTES)) && token.startsWith("user");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Client connect(Account account) {
        return connect(account, "{}");
    }

    /** Connects and says hello, with {@code since} as JSON. */
    Client connect(Account account, String since) {
        var client = call();
        client.welcome(client.ask("""
                {"type":"hello","id":"h","accessToken":"user%s","since":%s}""".formatted(account.id().value(), since)));
        return client;
    }

    /** Connects and says nothing. */
    Client call() {
        return Client.to(edge.port());
    }

    Attacker attack() {
        return Attacker.to(edge.port());
    }

    /** Has {@code work} done between what the next welcome shows and the moment it is sent. */
    void atNextWelcome(Runnable work) {
        atNextWelcome.set(work);
    }

    Room openRoom(String name, int seats) {
        return world.room(name, seats);
    }

    Caller caller(Account account) {
        return new Caller(account, null, world.clock().instant().plus(Duration.ofDays(1)));
    }

    /** Waits until the edge has noticed that {@code user} has no connection left. */
    void awaitAbsence(UserId user) {
        try {
            assertThat(watchedSeats.absent.poll(10, TimeUnit.SECONDS)).isEqualTo(user);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void tell(StateEvent event) {
        events.append(event);
    }

    @Override
    public void close() {
        closed.countDown();
        edge.close();
    }

    private void posted(List<Message> messages) {
        var listener = told;
        if (listener != null) {
            listener.posted(messages);
        }
    }

    private AccessTokens.Claim claim(UserId user) {
        var now = world.clock().instant();
        return new AccessTokens.Claim(user, now, now.plus(Duration.ofHours(1)));
    }

    private EdgeUseCases useCases(MessageLog log, boolean factorRequired) {
        var findSlots =
                new FindSlots(world.calendars(), world.appointments(), ZoneId.of("Europe/Paris"), world.clock());
        var book = new BookAppointment(
                world.calendars(), world.appointments(), findSlots, world.transactions(), events, world.ids());
        var dealership = new Dealership(findSlots, book, new Contact("bonjour@paddock.example", "01 99 00 14 20"));
        return new EdgeUseCases(
                authenticate,
                new PostMessage(world.roster(), log),
                new ReadHistory(world.conversations()),
                new CatchUp(world.conversations()),
                new MarkRead(world.conversations(), world.transactions(), events),
                watched(world.conversations()),
                world.roster(),
                world.rooms(),
                world.seats(),
                new JoinRoom(
                        world.rooms(),
                        world.seats(),
                        world.conversations(),
                        world.transactions(),
                        events,
                        world.clock()),
                new LeaveRoom(world.seats(), world.transactions(), events),
                new FreeSeats(world.seats(), world.transactions(), events, world.clock()),
                new StartDialog(
                        world.dialogs(),
                        world.accounts(),
                        dealership,
                        world.transactions(),
                        events,
                        world.ids(),
                        world.clock()),
                new AnswerDialog(
                        world.dialogs(),
                        world.accounts(),
                        dealership,
                        new HandOver(staff.requestAdvice),
                        world.transactions(),
                        events,
                        world.clock()),
                new EdgeUseCases.Advice(
                        queue,
                        staff.requestAdvice,
                        staff.endTalk,
                        staff.awaitReturn,
                        new AdmitStaff(world.secondFactors(), factorRequired)),
                direct(),
                keepPresence,
                new SeePresence(world.people(), world.presences()),
                world.eventLog(),
                world.clock());
    }

    /** Conversations that let a test do something while a welcome is made: the epoch is asked for once all else was read. */
    private Conversations watched(Conversations conversations) {
        return (Conversations) Proxy.newProxyInstance(
                Conversations.class.getClassLoader(), new Class<?>[] {Conversations.class}, (proxy, method, args) -> {
                    if (method.getName().equals("epoch")) {
                        atNextWelcome.getAndSet(() -> {}).run();
                    }
                    return method.invoke(conversations, args);
                });
    }

    private EdgeUseCases.Direct direct() {
        return new EdgeUseCases.Direct(
                new FindPeople(world.people()),
                new OpenDirect(
                        world.accounts(),
                        world.blocks(),
                        world.talks(),
                        world.transactions(),
                        events,
                        world.ids(),
                        world.clock()),
                new BlockPerson(world.accounts(), world.blocks(), world.transactions(), events));
    }
}
