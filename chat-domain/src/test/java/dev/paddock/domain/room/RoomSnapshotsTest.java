package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of rooms: a snapshot of any moment and the events since are what a fresh snapshot says. */
class RoomSnapshotsTest {
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final int STEPS = 400;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final JoinRoom joinRoom = shop.rooms().joinRoom();
    private final LeaveRoom leaveRoom = shop.rooms().leaveRoom();
    private final FreeSeats freeSeats = shop.rooms().freeSeats();
    private final RunRooms runRooms = shop.rooms().runRooms();
    private final List<Account> people =
            IntStream.range(0, 8).mapToObj(i -> world.customer("person-" + i)).toList();
    private final List<View> views = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void and_the_events_since_are_a_fresh_snapshot(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            if (i % 50 == 0) {
                views.add(new View());
            }
            step(random);
            assertThat(views).as("seed %d, step %d", seed, i).allSatisfy(View::isFresh);
        }
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        var rooms = world.rooms().all();
        if (rooms.isEmpty() || random.nextInt(12) == 0) {
            runRooms.create(name(random), capacity(random));
            return;
        }
        var room = rooms.get(random.nextInt(rooms.size())).id();
        switch (random.nextInt(12)) {
            case 0 -> runRooms.change(room, name(random), random.nextBoolean() ? capacity(random) : null);
            case 1 -> runRooms.change(room, null, capacity(random));
            case 2 -> runRooms.delete(room);
            case 3, 4 -> leaveRoom.leave(room, person.person());
            case 5 -> world.gone(person.id(), GRACE);
            case 6 -> world.back(person.id());
            case 7 -> {
                world.clock().advance(Duration.ofSeconds(random.nextInt(100)));
                freeSeats.freeExpired();
            }
            default -> joinRoom.join(room, person.person());
        }
    }

    private static RoomName name(SplittableRandom random) {
        return new RoomName("Room " + random.nextInt(6)); // few, so that some are taken
    }

    private static Capacity capacity(SplittableRandom random) {
        return new Capacity(random.nextInt(2, 6));
    }

    /** The list of rooms and who sits in them. */
    private final class View {
        private final Map<RoomId, Room> rooms = new HashMap<>();
        private final Map<RoomId, Set<Person>> seated = new HashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);

        View() {
            world.rooms().all().forEach(room -> {
                rooms.put(room.id(), room);
                seated.put(room.id(), freshSeated(room.id()));
            });
        }

        void isFresh() {
            follower.catchUp();
            assertThat(rooms.values())
                    .containsExactlyInAnyOrderElementsOf(world.rooms().all());
            assertThat(seated).allSatisfy((room, persons) -> assertThat(persons).isEqualTo(freshSeated(room)));
        }

        private void hear(StateEvent event) {
            if (event instanceof RoomEvent.RoomCreated created) {
                rooms.put(created.id(), created.room());
                seated.put(created.id(), new HashSet<>());
            } else if (event instanceof RoomEvent.RoomChanged changed) {
                rooms.put(changed.id(), changed.room());
            } else if (event instanceof RoomEvent.RoomDeleted deleted) {
                rooms.remove(deleted.id());
                seated.remove(deleted.id());
            } else if (event instanceof RoomEvent.MemberJoined joined) {
                assertThat(in(joined.id()).add(joined.member())).isTrue();
                count(joined.id());
            } else if (event instanceof RoomEvent.MemberLeft left) {
                assertThat(in(left.id()).remove(left.member())).isTrue();
                count(left.id());
            }
        }

        private Set<Person> in(RoomId room) {
            return Objects.requireNonNull(seated.get(room));
        }

        private void count(RoomId id) {
            int members = in(id).size();
            rooms.computeIfPresent(
                    id, (same, room) -> new Room(id, room.name(), room.capacity(), members, room.deleted()));
        }

        private Set<Person> freshSeated(RoomId room) {
            return new HashSet<>(world.seats().seated(room, 1_000));
        }
    }
}
