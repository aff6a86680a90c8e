package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunRoomsTest {
    private static final RoomName NAME = new RoomName("Atelier");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final RunRooms runRooms = shop.rooms().runRooms();

    @Nested
    class Creating {
        @Test
        void opens_an_empty_room_and_tells() {
            var created = (CreateRoomOutcome.Created) runRooms.create(NAME, new Capacity(2));

            assertThat(created.room().members()).isZero();
            assertThat(world.rooms().all()).containsExactly(created.room());
            assertThat(world.heard().heard()).containsExactly(new RoomEvent.RoomCreated(created.room()));
        }

        @Test
        void is_refused_for_a_name_that_is_taken_and_tells_nobody() {
            world.room("atelier", 9);

            var outcome = runRooms.create(NAME, new Capacity(2));

            assertThat(outcome).isEqualTo(new RoomRefusal.NameTaken());
            assertThat(((RoomRefusal.NameTaken) outcome).field()).isEqualTo("name");
            assertThat(world.heard().heard()).isEmpty();
        }
    }

    @Nested
    class Changing {
        private final Room room = world.room("Atelier", 2);

        @Test
        void renames_without_resizing() {
            var renamed = room.named(new RoomName("Garage"));

            assertThat(runRooms.change(room.id(), new RoomName("Garage"), null))
                    .isEqualTo(new ChangeRoomOutcome.Changed(renamed));
            assertThat(world.heard().heard()).containsExactly(new RoomEvent.RoomChanged(renamed));
        }

        @Test
        void resizes_without_renaming() {
            assertThat(runRooms.change(room.id(), null, new Capacity(50)))
                    .isEqualTo(new ChangeRoomOutcome.Changed(room.sized(new Capacity(50))));
        }

        @Test
        void does_both_or_none() {
            world.room("Garage", 9);

            assertThat(runRooms.change(room.id(), new RoomName("garage"), new Capacity(50)))
                    .isEqualTo(new RoomRefusal.NameTaken());
            assertThat(world.rooms().find(room.id())).contains(room);
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void tells_nobody_when_nothing_changes() {
            assertThat(runRooms.change(room.id(), null, null)).isEqualTo(new ChangeRoomOutcome.Changed(room));
            assertThat(runRooms.change(room.id(), room.name(), room.capacity()))
                    .isEqualTo(new ChangeRoomOutcome.Changed(room));
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void keeps_everybody_seated_in_a_room_that_shrinks() {
            var large = world.room("Balades", 3);
            for (var name : new String[] {"claire", "karim", "lea"}) {
                world.seat(large, world.customer(name));
            }

            var changed = (ChangeRoomOutcome.Changed) runRooms.change(large.id(), null, new Capacity(2));

            assertThat(changed.room().members()).isEqualTo(3);
            assertThat(changed.room().isFull()).isTrue();
        }

        @Test
        void knows_neither_rooms_that_never_were_nor_deleted_ones() {
            runRooms.delete(room.id());

            assertThat(runRooms.change(new RoomId("elsewhere"), NAME, null)).isEqualTo(new RoomRefusal.NoSuchRoom());
            assertThat(runRooms.change(room.id(), new RoomName("Garage"), null))
                    .isEqualTo(new RoomRefusal.RoomIsDeleted());
        }
    }

    @Nested
    class Deleting {
        private final Room room = world.room("Atelier", 2);

        @Test
        void is_at_once_and_told() {
            assertThat(runRooms.delete(room.id())).isEqualTo(new DeleteRoomOutcome.Deleted(room.id()));
            assertThat(world.rooms().all()).isEmpty();
            assertThat(world.heard().heard()).containsExactly(new RoomEvent.RoomDeleted(room.id()));
        }

        @Test
        void frees_its_seats() {
            var claire = world.customer("claire");
            world.seat(room, claire);

            runRooms.delete(room.id());

            assertThat(world.seats().of(claire.id())).isEmpty();
            assertThat(world.conversations().of(claire.id())).isEmpty();
        }

        @Test
        void refuses_what_is_in_flight() {
            var claire = world.customer("claire");
            world.seat(room, claire);

            runRooms.delete(room.id());

            assertThat(world.post(room, claire, "in flight")).isEqualTo(new PostOutcome.RoomDeleted());
        }

        @Test
        void is_final() {
            runRooms.delete(room.id());

            assertThat(runRooms.delete(room.id())).isEqualTo(new RoomRefusal.RoomIsDeleted());
            assertThat(runRooms.delete(new RoomId("elsewhere"))).isEqualTo(new RoomRefusal.NoSuchRoom());
            assertThat(world.heard().heard()).hasSize(1);
        }

        @Test
        void frees_the_name_for_a_new_room() {
            runRooms.delete(room.id());

            assertThat(runRooms.create(NAME, new Capacity(2))).isInstanceOf(CreateRoomOutcome.Created.class);
        }
    }
}
