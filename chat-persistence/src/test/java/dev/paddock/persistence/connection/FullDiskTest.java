package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.StateEvent;
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
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.process.SmallDisk;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.LogLines;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.log.GroupWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FullDiskTest {
    private static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);
    private static final Duration AT_ONCE = Duration.ofMillis(1500); // on a busy machine
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RecordingMessages heard = new RecordingMessages();
    private final RecordingLog events = new RecordingLog();
    private final Room room = new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(50), 0, false);
    private final LogLines said = LogLines.of(Notice.class);
    private final LogLines saidOfStatements = LogLines.of(LogsStatements.class);
    private final LogLines saidOfGroups = LogLines.of(GroupWriter.class);
    private SmallDisk disk;
    private Stores stores;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        disk = SmallDisk.mountedAt(folder.resolve("disk"), 6);
        stores = opened();
        stores.subscribeToMessages(heard);
        stores.subscribeToEventLog(events);
        stores.rooms().add(room, World.NOON);
    }

    private Stores opened() {
        return Stores.open(
                TestDatabases.h2(disk.place().resolve("paddock")),
                InstantSource.system(),
                () -> UUID.randomUUID().toString());
    }

    @AfterEach
    void close() throws Exception {
        if (stores != null) {
            stores.close();
        }
        if (disk != null) {
            disk.close();
        }
        said.close();
        saidOfStatements.close();
        saidOfGroups.close();
    }

    @Test
    void tells_everybody_at_once_and_the_log_once_and_goes_on_by_itself() throws Exception {
        seq(post("first"));
        fillUp();

        for (int i = 0; i < 20; i++) {
            assertThat(inTime(() -> post("meanwhile"))).isEqualTo(new PostOutcome.Unavailable());
            assertThat(inTime(() -> stores.reachable())).isFalse();
            inTime(() -> assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> stores.rooms().all()));
            inTime(() -> assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::announce));
        }
        disk.free();
        awaitReturn();
        seq(post("meanwhile"));

        assertHistoryIsWhole();
        assertThat(said.lines()).hasSize(2);
        assertThat(said.lines().get(0))
                .contains("the database is away (its file can't be written: No space left on device)");
        assertThat(said.lines().get(1)).contains("the database is back after");
        assertThat(saidOfStatements.lines()).isEmpty();
        assertThat(saidOfGroups.lines()).isEmpty();
    }

    @Test
    void says_it_again_when_it_happens_again() throws Exception {
        for (int outages = 1; outages <= 3; outages++) {
            fillUp();
            disk.free();
            awaitReturn();
            assertThat(said.lines()).hasSize(2 * outages);
        }
        assertHistoryIsWhole();
    }

    @Test
    void is_not_opened_before_there_is_room_for_a_while() throws Exception {
        fillUp();
        disk.free(300_000);
        long began = System.nanoTime();
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(3)) { // it looks every second
            assertThat(stores.reachable()).isFalse();
        }

        disk.free();
        awaitReturn();
        assertThat(said.lines()).hasSize(2);
    }

    @Test
    void can_be_closed_while_it_is_away_and_opened_later() throws Exception {
        fillUp();
        stores.close();

        assertThat(said.lines()).hasSize(1);
        disk.free();
        stores = opened();
        assertHistoryIsWhole();
    }

    /** Whatever each of them is in the middle of: nobody waits for ever, and what one was told is so. */
    @RepeatedTest(3)
    void loses_nothing_of_what_a_crowd_was_told() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Long>();
        var announced = new ConcurrentLinkedQueue<String>();
        var crowd = Executors.newFixedThreadPool(12);
        var done = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> goOn(i, acknowledged, announced), crowd))
                .toList();
        while (acknowledged.size() < 30) {
            Thread.onSpinWait();
        }
        disk.fill();
        CompletableFuture.allOf(done.toArray(CompletableFuture[]::new))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        crowd.shutdown();
        disk.free();
        awaitReturn();
        seq(post("after"));
        announce();

        assertHistoryIsWhole();
        assertThat(heard.heard()).extracting(Message::seq).containsAll(acknowledged);
        assertThat(eventsHeard()).containsAll(announced).doesNotHaveDuplicates();
        assertThat(eventsStored()).isEqualTo(eventsHeard());
        assertThat(said.lines()).hasSize(2);
    }

    /** Posts, announces or reads, by turns of {@code person}, until it failed three times. */
    private void goOn(int person, Queue<Long> acknowledged, Queue<String> announced) {
        int failures = 0;
        for (int n = 0; failures < 3; n++) {
            String what = person + ":" + n;
            boolean done = switch (person % 3) {
                case 0 -> posted(what, acknowledged);
                case 1 -> announced(what, announced);
                default -> read();
            };
            failures += done ? 0 : 1;
        }
    }

    private boolean posted(String text, Queue<Long> acknowledged) {
        if (post(text) instanceof PostOutcome.Posted posted) {
            acknowledged.add(posted.seq());
            return true;
        }
        return false;
    }

    private boolean announced(String what, Queue<String> announced) {
        try {
            announce(what);
            announced.add(what);
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }

    private boolean read() {
        try {
            assertThat(stores.rooms().find(room.id())).isPresent();
            assertThat(stores.roster().admission(CLAIRE.id(), room.conversation()))
                    .isEqualTo(Admission.NOT_A_MEMBER);
            return true;
        } catch (UnavailableException e) {
            return false;
        }
    }

    private void announce() {
        announce("by the way");
    }

    private void announce(String what) {
        stores.events().append(new RoomEvent.RoomDeleted(new RoomId(what)));
    }

    private List<String> eventsHeard() {
        return events.heard().stream().map(event -> words(event.event())).toList();
    }

    private List<String> eventsStored() {
        return stores.eventLog().after(0, 100_000).stream()
                .map(event -> words(event.event()))
                .toList();
    }

    private static String words(StateEvent event) {
        return ((RoomEvent.RoomDeleted) event).id().value();
    }

    /** Takes all room, and writes until that is noticed. */
    private void fillUp() {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (post(UUID.randomUUID().toString()) instanceof PostOutcome.Posted) {
            Thread.onSpinWait();
        }
    }

    private void awaitReturn() {
        long began = System.nanoTime();
        while (!stores.reachable()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            Thread.onSpinWait();
        }
    }

    /** Readers of the history and listeners have the same, without a hole. */
    private void assertHistoryIsWhole() {
        var stored = stores.conversations().after(room.conversation(), 0, 100_000);
        assertThat(stored)
                .extracting(Message::seq)
                .isEqualTo(LongStream.rangeClosed(1, stored.size()).boxed().toList());
        assertThat(told(heard.heard())).isEqualTo(told(stored));
    }

    private static List<String> told(List<Message> messages) {
        return messages.stream()
                .map(message -> message.seq() + " " + message.clientId().value() + " " + message.at())
                .toList();
    }

    private static <T> T inTime(Supplier<T> call) {
        long began = System.nanoTime();
        T result = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        return result;
    }

    private static long seq(PostOutcome outcome) {
        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        return ((PostOutcome.Posted) outcome).seq();
    }

    private PostOutcome post(String text) {
        return stores.messageLog()
                .append(new NewMessage(room.conversation(), CLAIRE, new ClientId(text), new MessageText(text)))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
