package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.StateEvent;
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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store on a disk of its own, which a test can fill. */
abstract class StoreOnSmallDisk {
    /** So much that a crowd can't fill it by itself before {@link SmallDisk#fill} does: there would be nothing to give back. */
    private static final int MEGABYTES = 32;

    static final Person CLAIRE = new Person(new UserId("claire"), "Claire", Role.CUSTOMER);
    static final Duration AT_ONCE = Duration.ofMillis(1500); // on a busy machine
    static final Duration SOON = Duration.ofSeconds(20);

    final RecordingMessages heard = new RecordingMessages();
    final RecordingLog events = new RecordingLog();
    final Room room = new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(50), 0, false);
    final LogLines said = LogLines.of(Notice.class);
    final LogLines saidOfStatements = LogLines.of(LogsStatements.class);
    final LogLines saidOfGroups = LogLines.of(GroupWriter.class);
    SmallDisk disk;
    Stores stores;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        disk = SmallDisk.mountedAt(folder.resolve("disk"), MEGABYTES);
        stores = opened();
        stores.subscribeToMessages(heard);
        stores.subscribeToEventLog(events);
        stores.rooms().add(room, World.NOON);
    }

    Stores opened() {
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

    void announce() {
        announce("by the way");
    }

    void announce(String what) {
        stores.events().append(new RoomEvent.RoomDeleted(new RoomId(what)));
    }

    static String words(StateEvent event) {
        return ((RoomEvent.RoomDeleted) event).id().value();
    }

    /** Takes all room, and writes until that is noticed. */
    void fillUp() {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (post(UUID.randomUUID().toString()) instanceof PostOutcome.Posted) {
            Thread.onSpinWait();
        }
    }

    void awaitReturn() {
        long began = System.nanoTime();
        while (!stores.reachable()) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            Thread.onSpinWait();
        }
    }

    /** Readers of the history and listeners have the same, without a hole. */
    void assertHistoryIsWhole() {
        var stored = stores.conversations().after(room.conversation(), 0, 100_000);
        assertThat(stored)
                .extracting(Message::seq)
                .isEqualTo(LongStream.rangeClosed(1, stored.size()).boxed().toList());
        assertThat(lines(heard.heard())).isEqualTo(lines(stored));
    }

    static List<String> lines(List<Message> messages) {
        return messages.stream()
                .map(message -> message.seq() + " " + message.clientId().value() + " " + message.at())
                .toList();
    }

    static <T> T inTime(Supplier<T> call) {
        long began = System.nanoTime();
        T result = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        return result;
    }

    static long seq(PostOutcome outcome) {
        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
        return ((PostOutcome.Posted) outcome).seq();
    }

    PostOutcome post(String text) {
        return stores.messageLog()
                .append(new NewMessage(room.conversation(), CLAIRE, new ClientId(text), new MessageText(text)))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
