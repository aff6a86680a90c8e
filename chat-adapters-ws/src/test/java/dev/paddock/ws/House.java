package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.account.AccessTokens;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Authenticate;
import dev.paddock.domain.account.Caller;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.CountingSecrets;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.InMemoryMessageLog;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageLog;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RunRooms;
import dev.paddock.domain.shop.OtherPorts;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import java.lang.reflect.Proxy;
import java.time.Duration;
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
    static final Duration GRACE = SomeTerms.GRACE;

    final InMemoryWorld world = new InMemoryWorld();
    final StateEvents events = world.events();
    final WatchedSeats watchedSeats = new WatchedSeats(world.seats());
    final Shop shop;
    final Authenticate authenticate;
    final RunRooms runRooms;
    final Staff staff;
    final Tallied tallied = new Tallied();
    final WebSocketEdge edge;
    private final AtomicReference<Runnable> atNextWelcome = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> afterNextReading = new AtomicReference<>(() -> {});
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
        var log = way.apply(new InMemoryMessageLog(
                world.conversations(),
                world.photos(),
                world.blocks(),
                world.bars(),
                world.transactions(),
                this::posted,
                world.clock()));
        shop = Shop.over(
                OtherPorts.in(world, watchedSeats, watched(world.conversations()), log),
                factorRequired ? SomeTerms.DEMANDING_FACTORS : SomeTerms.USUAL,
                new Surroundings(world.clock(), world.ids(), new CountingSecrets(), tokens));
        authenticate = shop.accounts().authenticate();
        runRooms = shop.rooms().runRooms();
        staff = new Staff(world, shop);
        edge = new WebSocketEdge(settings, EdgeUseCases.of(shop), tallied);
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

    /** Has {@code work} done once a welcome has read the conversations of its person, and before it follows them. */
    void afterNextReading(Runnable work) {
        afterNextReading.set(work);
    }

    /** Has {@code work} done between what the next welcome shows and the moment it is sent. */
    void atNextWelcome(Runnable work) {
        atNextWelcome.set(work);
    }

    Room openRoom(String name, int seats) {
        return world.room(name, seats);
    }

    Caller caller(Account account) {
        return new Caller(
                account, session(account.id()), world.clock().instant().plus(Duration.ofDays(1)));
    }

    /** Waits until the edge has noticed that {@code user} has no connection left. */
    void awaitAbsence(UserId user) {
        try {
            assertThat(watchedSeats.absent.poll(10, TimeUnit.SECONDS)).isEqualTo(user);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets time go by, and has done what it brings about, as the launcher has. */
    void letPass(Duration time) {
        world.clock().advance(time);
        shop.chores().forEach(chore -> chore.work().run());
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
        return new AccessTokens.Claim(user, session(user), now, now.plus(Duration.ofHours(1)));
    }

    /** The session of whom a token names: opened by the first, and again by the next once it was ended. */
    private Secret.Digest session(UserId user) {
        var digest = new Secret("session of " + user.value()).digest();
        if (world.sessions().find(digest).isEmpty()) {
            var now = world.clock().instant();
            world.accounts()
                    .find(user)
                    .map(account -> Session.opened(digest, account, ClientName.UNKNOWN, now, Session.LIFETIME))
                    .ifPresent(world.sessions()::open);
        }
        return digest;
    }

    /** Conversations that let a test do something while a welcome is made: the epoch is asked for once all else was read. */
    private Conversations watched(Conversations conversations) {
        return (Conversations) Proxy.newProxyInstance(
                Conversations.class.getClassLoader(), new Class<?>[] {Conversations.class}, (proxy, method, args) -> {
                    if (method.getName().equals("epoch")) {
                        atNextWelcome.getAndSet(() -> {}).run();
                    }
                    var result = method.invoke(conversations, args);
                    if (method.getName().equals("of")) {
                        afterNextReading.getAndSet(() -> {}).run();
                    }
                    return result;
                });
    }
}
