package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.RecordingMessages;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.KillableServer;
import dev.paddock.persistence.LogLines;
import dev.paddock.persistence.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PostgresAwayTest {
    private static final KillableServer SERVER = new KillableServer();
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);

    private final RecordingMessages heard = new RecordingMessages();
    private final Semaphore arrived = new Semaphore(0);
    private final RoomId id = new RoomId(UUID.randomUUID().toString());
    private final Room room = new Room(id, new RoomName("Room " + id.value()), new Capacity(50), 0, false);
    private Stores stores;

    @BeforeEach
    void open() {
        stores = Stores.open(
                SERVER.settings(),
                InstantSource.system(),
                () -> UUID.randomUUID().toString());
        stores.subscribeToMessages(heard);
        stores.subscribeToMessages(messages -> arrived.release(messages.size()));
        stores.rooms().add(room, World.NOON);
        assertThat(post("before")).isInstanceOf(PostOutcome.Posted.class);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.close();
    }

    @Test
    void fails_in_time_while_it_is_down_and_works_when_it_is_back() {
        try (var said = LogLines.of(Notice.class);
                var saidOfStatements = LogLines.of(LogsStatements.class)) {
            SERVER.kill();
            try {
                assertFailsInTime();
            } finally {
                SERVER.restart();
            }

            assertWorksAgain();
            assertThat(said.lines()).hasSize(2);
            assertThat(said.lines().get(0)).contains("the database is away (08");
            assertThat(said.lines().get(1)).contains("the database is back after");
            assertThat(saidOfStatements.lines()).noneMatch(line -> line.contains("failed"));
        }
    }

    @Test
    void fails_in_time_while_it_answers_nothing_and_works_when_it_does() {
        SERVER.freeze();
        try {
            assertFailsInTime();
        } finally {
            SERVER.thaw();
        }

        assertWorksAgain();
    }

    @Test
    void refuses_each_of_a_crowd_in_time() {
        SERVER.freeze();
        try {
            var crowd = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> inTime(() -> post("crowd " + i))))
                    .toList();
            assertThat(crowd).allSatisfy(one -> assertThat(one.join()).isEqualTo(new PostOutcome.Unavailable()));
        } finally {
            SERVER.thaw();
        }
    }

    /** As many people as wait for the threads of an edge, who had all the connections in use when the database fell silent. */
    @Test
    void refuses_each_of_those_who_wait_for_a_thread_in_time() throws Exception {
        var threads = Executors.newFixedThreadPool(32);
        SERVER.freeze();
        try {
            long began = System.nanoTime();
            var refusals = new ArrayList<CompletableFuture<Duration>>();
            for (int i = 0; i < 450; i++) {
                refusals.add(CompletableFuture.supplyAsync(
                        () -> {
                            assertThatExceptionOfType(UnavailableException.class)
                                    .isThrownBy(() -> stores.rooms().all());
                            return Duration.ofNanos(System.nanoTime() - began);
                        },
                        threads));
            }
            assertThat(refusals).allSatisfy(one -> assertThat(one.join()).isLessThan(Duration.ofMillis(3_500)));
            assertThat(inTime(() -> stores.reachable())).isFalse();
        } finally {
            SERVER.thaw();
            threads.shutdown();
        }

        assertWorksAgain();
    }

    /** Senders send again until they have an answer, as clients do, while the server dies twice. */
    @Test
    void loses_nothing_and_doubles_nothing_for_readers_and_senders_while_it_dies() {
        var senders = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 400)
                        .mapToObj(n -> postUntilAcknowledged(i + ":" + n))
                        .toList()))
                .toList();
        for (int deaths = 0; deaths < 2; deaths++) {
            arrived.acquireUninterruptibly(600);
            SERVER.kill();
            SERVER.restart();
        }
        var acknowledged = senders.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(acknowledged)
                .isEqualTo(LongStream.rangeClosed(2, 3201).boxed().toList());
        assertThat(heard.heard())
                .extracting(Message::seq)
                .isEqualTo(LongStream.rangeClosed(1, 3201).boxed().toList());
    }

    private void assertFailsInTime() {
        assertThat(inTime(() -> post("meanwhile"))).isEqualTo(new PostOutcome.Unavailable());
        assertThat(inTime(() -> stores.reachable())).isFalse();
        assertUnavailableInTime(() -> stores.rooms().all());
        assertUnavailableInTime(
                () -> stores.transactions().run(() -> stores.rooms().lock(id)));
        assertUnavailableInTime(() -> stores.seats().take(id, CLAIRE.id(), World.NOON));
    }

    private void assertWorksAgain() {
        while (!stores.reachable()) {
            Thread.onSpinWait(); // the server may still be recovering
        }
        assertThat(stores.rooms().find(id)).contains(room);
        assertThat(postUntilAcknowledged("after")).isGreaterThanOrEqualTo(2);
        assertThat(heard.heard())
                .isEqualTo(List.copyOf(heard.heard().stream().distinct().toList()))
                .extracting(message -> message.text().value())
                .startsWith("before")
                .endsWith("after");
    }

    private void assertUnavailableInTime(Callable<?> call) {
        inTime(() -> {
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(call::call);
            return true;
        });
    }

    private static <T> T inTime(Callable<T> call) {
        long began = System.nanoTime();
        try {
            T result = call.call();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
            return result;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long postUntilAcknowledged(String text) {
        while (true) {
            if (post(text) instanceof PostOutcome.Posted posted) {
                return posted.seq();
            }
            Thread.onSpinWait();
        }
    }

    private PostOutcome post(String text) {
        return stores.messageLog()
                .append(new NewMessage(
                        room.conversation(),
                        CLAIRE,
                        new ClientId(id.value().substring(0, 8) + text),
                        new MessageText(text)))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
