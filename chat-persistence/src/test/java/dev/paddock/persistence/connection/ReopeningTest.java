package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paddock.domain.World;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.event.EventTable;
import dev.paddock.persistence.file.EmbeddedFile;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After a force that failed, for whatever reason. */
@Timeout(60)
class ReopeningTest {
    private final StoreSettings settings = TestDatabases.h2();
    private final CompletableFuture<Long> recoveredWith = new CompletableFuture<>();
    private final AtomicBoolean refusedThen = new AtomicBoolean();
    private final Outage outage = prepared();
    private final Pools pools = new Pools(settings, StoreRecorder.SILENT, outage);

    private Outage prepared() {
        try (var stores = TestDatabases.open(settings)) {
            stores.rooms().add(new Room(new RoomId("a"), new RoomName("A"), new Capacity(2), 0, false), World.NOON);
            stores.events().append(new RoomEvent.RoomDeleted(new RoomId("b")));
        }
        return Outage.of(settings, () -> true);
    }

    @AfterEach
    void close() {
        outage.close();
        pools.close();
    }

    private void recover(Handle handle) {
        refusedThen.set(catchThrowable(outage::admit) instanceof SQLException);
        recoveredWith.complete(EventTable.newest(handle));
    }

    private void failToForce() {
        assertThat(outage.covers(new SQLException("planted", "HY000"), EmbeddedFile.FORCE))
                .isTrue();
    }

    private void awaitAdmission() {
        while (catchThrowable(outage::admit) != null) {
            Thread.onSpinWait();
        }
    }

    @Test
    void lets_nobody_in_before_what_may_be_untrue_was_forgotten() {
        outage.start(pools, this::recover);
        failToForce();

        assertThat(recoveredWith.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(1);
        awaitAdmission();

        assertThat(refusedThen).isTrue();
        assertThat(rooms()).containsExactly("a");
    }

    @Test
    void waits_for_those_who_still_hold_a_connection() {
        var held = new AtomicBoolean(true);
        var heldThen = new CompletableFuture<Boolean>();
        Handle handle = pools.shared().open();
        handle.begin();
        handle.execute("DELETE FROM rooms");
        outage.start(pools, anew -> heldThen.complete(held.get()));
        failToForce();

        assertThatExceptionOfType(ConnectionException.class)
                .isThrownBy(() -> pools.shared().open());
        assertThat(catchThrowable(() -> {
                    handle.commit();
                    EmbeddedFile.force(handle);
                }))
                .isNotNull();
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> heldThen.get(1500, TimeUnit.MILLISECONDS)); // it looks every second
        held.set(false);
        mayFail(handle::close);

        assertThat(heldThen.orTimeout(30, TimeUnit.SECONDS).join()).isFalse();
        awaitAdmission();
        assertThat(rooms()).containsExactly("a");
    }

    /** H2 alone would have some of them wait for ever, in a busy loop. */
    @Test
    void lets_all_who_are_under_way_come_to_an_end() {
        var underWay = Stream.generate(() -> pools.shared().open()).limit(4).toList();
        underWay.forEach(Handle::begin);
        underWay.forEach(handle -> handle.execute("INSERT INTO demo_data (loaded_at) VALUES (CURRENT_TIMESTAMP)"));
        outage.start(pools, this::recover);
        failToForce();

        for (var handle : underWay) {
            mayFail(() -> handle.execute("DELETE FROM demo_data"));
            mayFail(handle::rollback);
            mayFail(() -> handle.execute("DELETE FROM demo_data"));
            mayFail(handle::commit);
        }
        underWay.forEach(handle -> mayFail(handle::close));

        awaitAdmission();
        assertThat(rooms()).containsExactly("a");
    }

    @Test
    void is_no_business_of_a_statement_that_failed_for_itself() {
        outage.start(pools, this::recover);

        assertThat(outage.covers(new SQLException("planted", "HYT00"), "SELECT 1"))
                .isFalse();
        assertThat(rooms()).containsExactly("a");
    }

    private static void mayFail(ThrowingCallable step) {
        assertThat(catchThrowable(step))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isNull(),
                        failure -> assertThat(failure).isInstanceOf(JdbiException.class));
    }

    private List<String> rooms() {
        return pools.shared()
                .withHandle(handle -> handle.createQuery("SELECT id FROM rooms")
                        .mapTo(String.class)
                        .list());
    }
}
