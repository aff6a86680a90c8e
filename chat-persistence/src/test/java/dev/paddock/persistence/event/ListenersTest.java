package dev.paddock.persistence.event;

import static dev.paddock.persistence.TestDatabases.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.World;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.TestDatabases;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ListenersTest {
    private static final Room ATELIER =
            new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(2), 0, false);

    private static StateEvent said(String what) {
        return new RoomEvent.RoomDeleted(new RoomId(what));
    }

    private static String words(StateEvent event) {
        return ((RoomEvent.RoomDeleted) event).id().value();
    }

    @Test
    void hear_changes_of_the_same_row_in_the_order_of_the_commits() {
        try (var stores = open(TestDatabases.h2())) {
            stores.rooms().add(ATELIER, World.NOON);
            var inOrder = new ArrayList<Integer>();
            var heard = new ArrayList<Integer>();
            stores.subscribeToEvents(event -> {
                synchronized (heard) {
                    heard.add(Integer.parseInt(words(event)));
                }
            });

            Race.of(16, thread -> {
                for (int i = 0; i < 20; i++) {
                    int number = thread * 100 + i;
                    stores.transactions().run(() -> {
                        stores.rooms().lock(ATELIER.id());
                        stores.events().append(said(Integer.toString(number)));
                        inOrder.add(number); // guarded by the row lock, as nothing here is run again
                    });
                }
                return true;
            });

            assertThat(heard).isEqualTo(inOrder).hasSize(320);
        }
    }

    @Test
    void may_cause_further_events_without_waiting_for_themselves() {
        try (var stores = open(TestDatabases.h2())) {
            var heard = new ArrayList<String>();
            stores.subscribeToEvents(event -> {
                heard.add(words(event));
                if (heard.size() == 1) {
                    stores.transactions().run(() -> stores.events().append(said("in a transaction")));
                    stores.events().append(said("outside of one"));
                }
            });

            stores.events().append(said("first"));

            assertThat(heard).containsExactly("first", "in a transaction", "outside of one");
        }
    }

    @Test
    void hear_of_an_event_although_another_one_failed_on_it() {
        try (var stores = open(TestDatabases.h2())) {
            var heard = new ArrayList<StateEvent>();
            stores.subscribeToEvents(event -> {
                throw new IllegalStateException("a listener's mistake");
            });
            stores.subscribeToEvents(heard::add);

            stores.transactions().run(() -> stores.events().append(said("something")));

            assertThat(heard).containsExactly(said("something"));
        }
    }
}
