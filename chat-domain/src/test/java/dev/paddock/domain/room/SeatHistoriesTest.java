package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of one room: whatever happens, in whatever order, what must never be is not. */
class SeatHistoriesTest {
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final int STEPS = 400;

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final JoinRoom joinRoom = shop.rooms().joinRoom();
    private final LeaveRoom leaveRoom = shop.rooms().leaveRoom();
    private final FreeSeats freeSeats = shop.rooms().freeSeats();
    private final RunRooms runRooms = shop.rooms().runRooms();
    private final Room room = world.room("Atelier", 3);
    private final List<Account> people =
            IntStream.range(0, 8).mapToObj(i -> world.customer("person-" + i)).toList();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void never_seat_a_newcomer_beyond_the_capacity_and_tell_all_that_happened(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < STEPS; i++) {
            var before = room();

            step(random);

            var after = room();
            assertThat(after.members())
                    .as("seed %d, step %d", seed, i)
                    .isLessThanOrEqualTo(
                            Math.max(before.members(), after.capacity().seats()));
            assertThat(seated()).as("seed %d, step %d", seed, i).isEqualTo(toldSince());
        }
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(7)) {
            case 0, 1 -> joinRoom.join(room.id(), person.person());
            case 2 -> leaveRoom.leave(room.id(), person.person());
            case 3 -> world.gone(person.id(), GRACE);
            case 4 -> world.back(person.id());
            case 5 -> {
                world.clock().advance(Duration.ofSeconds(random.nextInt(100)));
                freeSeats.freeExpired();
            }
            default -> runRooms.change(room.id(), null, new Capacity(random.nextInt(2, 7)));
        }
    }

    private Room room() {
        return world.rooms().find(room.id()).orElseThrow();
    }

    private Set<UserId> seated() {
        var seated = world.seats().seated(room.id(), 1_000);
        assertThat(seated).doesNotHaveDuplicates().hasSize(room().members());
        return new HashSet<>(seated.stream().map(person -> person.id()).toList());
    }

    /** Who sits there as far as one knows who was empty-handed at first and heard every event. */
    private Set<UserId> toldSince() {
        Set<UserId> present = new HashSet<>();
        for (StateEvent event : world.heard().heard()) {
            if (event instanceof RoomEvent.MemberJoined joined) {
                assertThat(present.add(joined.member().id())).isTrue();
            } else if (event instanceof RoomEvent.MemberLeft left) {
                assertThat(present.remove(left.member().id())).isTrue();
            }
        }
        return present;
    }
}
