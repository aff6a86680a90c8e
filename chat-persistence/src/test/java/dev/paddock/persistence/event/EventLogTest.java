package dev.paddock.persistence.event;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paddock.domain.EventLog.Numbered;
import dev.paddock.domain.Race;
import dev.paddock.domain.RecordingEvents;
import dev.paddock.domain.RecordingLog;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.World;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.database.Dialect;
import dev.paddock.persistence.race.StoreRaces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One log that two nodes write to and publish. */
@Timeout(180)
class EventLogTest {
    private static final int WRITERS = 16;
    private static final int EACH = 25;

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void is_heard_in_order_and_without_holes_on_each_node_whichever_of_many_writers_rolls_back(EachDatabase database) {
        var settings = database.settings();
        try (var one = open(settings);
                var other = open(settings)) {
            var logs = List.of(following(one), following(other));
            var all = new CountDownLatch(2 * WRITERS * EACH);
            List.of(one, other).forEach(node -> node.subscribeToEventLog(event -> all.countDown()));

            Race.of(WRITERS, i -> {
                var node = i % 2 == 0 ? one : other;
                for (int n = 0; n < EACH; n++) {
                    var event = happened(i + "-" + n);
                    StoreRaces.untilServed(() -> appendAfterRollingBack(node, event));
                    assertThat(logs.get(i % 2).heard())
                            .extracting(Numbered::event)
                            .contains(event);
                }
                return true;
            });

            await(all);
            var kept = one.eventLog().after(0, 10_000);
            assertThat(kept)
                    .extracting(Numbered::number)
                    .isEqualTo(LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
            assertThat(logs).allSatisfy(log -> assertThat(log.heard()).isEqualTo(kept));
        }
    }

    private static boolean appendAfterRollingBack(Stores node, StateEvent event) {
        assertThatExceptionOfType(Undone.class)
                .isThrownBy(() ->
                        StoreRaces.untilServed(() -> node.transactions().run(() -> {
                            node.events().append(happened("never"));
                            throw new Undone();
                        })));
        node.events().append(event);
        return true;
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void never_skips_a_number_when_the_commit_itself_is_refused(EachDatabase database) {
        var settings = database.settings();
        try (var stores = open(settings)) {
            var log = following(stores);
            stores.events().append(happened("before"));
            var jdbi = jdbi(settings);
            jdbi.useHandle(handle -> handle.execute("INSERT INTO event_log (number, happened_at, kind, body)"
                    + " VALUES (2, TIMESTAMP WITH TIME ZONE '2026-11-23 11:00:00+00', 'RoomDeleted', 'in the way')"));

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> stores.events().append(happened("refused")));
            jdbi.useHandle(handle -> handle.execute("DELETE FROM event_log WHERE number = 2"));
            stores.events().append(happened("after"));

            assertThat(log.heard()).extracting(Numbered::number).containsExactly(1L, 2L);
            assertThat(log.heard()).extracting(Numbered::event).containsExactly(happened("before"), happened("after"));
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void publishes_another_nodes_changes_without_any_of_its_own(EachDatabase database) throws InterruptedException {
        var settings = database.settings();
        try (var one = open(settings);
                var other = open(settings)) {
            var heard = new RecordingEvents();
            var both = new CountDownLatch(2);
            other.subscribeToEvents(heard);
            other.subscribeToEvents(event -> both.countDown());

            one.events().append(happened("first"));
            one.events().append(happened("second"));

            assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(heard.heard()).containsExactly(happened("first"), happened("second"));
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void publishes_what_another_node_did_before_what_this_one_does_next(EachDatabase database) {
        var settings = database.settings();
        try (var one = open(settings);
                var other = open(settings)) {
            var log = following(other);
            for (int i = 0; i < 1_200; i += 400) { // more than are read at once
                int from = i;
                one.transactions()
                        .run(() -> IntStream.range(from, from + 400)
                                .forEach(n -> one.events().append(happened("theirs-" + n))));
            }

            other.events().append(happened("ours"));

            assertThat(log.heard())
                    .extracting(Numbered::number)
                    .isEqualTo(LongStream.rangeClosed(1, 1_201).boxed().toList());
            assertThat(log.heard().get(1_200).event()).isEqualTo(happened("ours"));
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void has_each_nodes_roster_forget_what_another_changed(EachDatabase database) throws InterruptedException {
        var settings = database.settings();
        try (var one = open(settings);
                var other = open(settings)) {
            var room = new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(2), 0, false);
            var claire = new UserId("claire");
            one.rooms().add(room, World.NOON);
            one.seats().take(room.id(), claire, World.NOON);
            assertThat(other.roster().admission(claire, room.conversation())).isEqualTo(Admission.WELCOME);
            var heard = new CountDownLatch(1);
            other.subscribeToEvents(event -> heard.countDown());

            one.transactions().run(() -> {
                one.rooms().delete(room.id(), World.NOON);
                one.events().append(new RoomEvent.RoomDeleted(room.id()));
            });

            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.roster().admission(claire, room.conversation())).isEqualTo(Admission.ROOM_DELETED);
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void goes_on_behind_an_event_of_a_kind_that_only_a_newer_version_knows(EachDatabase database) {
        var settings = database.settings();
        try (var stores = open(settings)) {
            var log = following(stores);
            jdbi(settings).useTransaction(handle -> {
                handle.execute("UPDATE event_log_end SET newest = newest + 1");
                handle.execute("INSERT INTO event_log (number, happened_at, kind, body)"
                        + " VALUES (1, TIMESTAMP WITH TIME ZONE '2026-11-23 11:00:00+00', 'Unheard', '{}')");
            });

            stores.events().append(happened("known"));

            assertThat(log.heard()).extracting(Numbered::number).containsExactly(2L);
            assertThat(stores.eventLog().after(0, 10)).isEqualTo(log.heard());
        }
    }

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void publishes_nothing_that_happened_before_it_was_opened(EachDatabase database) {
        var settings = database.settings();
        try (var stores = open(settings)) {
            stores.events().append(happened("before"));
        }

        try (var stores = open(settings)) {
            var log = following(stores);
            stores.events().append(happened("after"));

            assertThat(log.heard()).extracting(Numbered::number).containsExactly(2L);
        }
    }

    /** A follower hears what its own doing causes after everybody heard what it was caused by. */
    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void publishes_an_event_to_everybody_before_what_a_listener_makes_of_it(EachDatabase database) {
        try (var stores = open(database.settings())) {
            stores.subscribeToEventLog(event -> {
                if (event.event().equals(happened("cause"))) {
                    stores.events().append(happened("effect"));
                }
            });
            var log = following(stores);
            var heard = new ArrayList<StateEvent>();
            stores.subscribeToEvents(heard::add);

            stores.events().append(happened("cause"));

            assertThat(heard).containsExactly(happened("cause"), happened("effect"));
            assertThat(log.heard()).extracting(Numbered::number).containsExactly(1L, 2L);
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static StateEvent happened(String what) {
        return new RoomEvent.RoomDeleted(new RoomId(what));
    }

    private static RecordingLog following(Stores stores) {
        var log = new RecordingLog();
        stores.subscribeToEventLog(log);
        return log;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Jdbi jdbi(StoreSettings settings) {
        return Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }
}
