package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.PostOutcome;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Rooms} does. */
public abstract class RoomsContract extends Contract {
    @Test
    void finds_a_room_as_stored() {
        var room = world.room("Atelier", 2);

        assertThat(world.rooms().find(room.id())).contains(room);
        assertThat(world.rooms().lock(room.id())).contains(room);
        assertThat(world.rooms().find(new RoomId("elsewhere"))).isEmpty();
        assertThat(world.rooms().lock(new RoomId("elsewhere"))).isEmpty();
    }

    @Test
    void lists_the_rooms_that_exist_by_name_with_their_seats_taken() {
        var second = world.room("balades", 50);
        var first = world.room("Atelier", 2);
        var third = world.room("Circuit", 10);
        var gone = world.room("Brocante", 10);
        world.seat(first, world.customer("claire"));
        world.seat(first, world.customer("karim"));
        world.rooms().delete(gone.id(), world.clock().instant());

        assertThat(world.rooms().all()).extracting(Room::id).containsExactly(first.id(), second.id(), third.id());
        assertThat(world.rooms().all()).extracting(Room::members).containsExactly(2, 0, 0);
        assertThat(world.rooms().find(first.id()).orElseThrow().members()).isEqualTo(2);
        assertThat(world.rooms().lock(first.id()).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void opens_the_conversation_of_a_new_room_under_the_rooms_id() {
        var room = world.room("Atelier", 2);
        var claire = world.customer("claire");
        world.seat(room, claire);

        assertThat(world.conversations().find(room.conversation(), claire.id()))
                .contains(new Conversation(room.conversation(), Conversation.Kind.ROOM, "Atelier", 0, 0, true, null));
        assertThat(world.post(room, claire, "hello")).isInstanceOf(PostOutcome.Posted.class);
    }

    @Test
    void stores_nothing_under_a_name_that_is_taken_in_whatever_case() {
        var room = world.room("Été à Nîmes", 2);

        var second = world.room("été À NÎMES", 5);

        assertThat(world.rooms().find(second.id())).isEmpty();
        assertThat(world.rooms().all()).containsExactly(room);
    }

    @Test
    void says_whether_a_room_was_stored() {
        var atelier = new Room(new RoomId("a"), new RoomName("Atelier"), new Capacity(2), 0, false);
        var other = new Room(new RoomId("b"), new RoomName("ATELIER"), new Capacity(2), 0, false);

        assertThat(world.rooms().add(atelier, world.clock().instant())).isTrue();
        assertThat(world.rooms().add(other, world.clock().instant())).isFalse();
    }

    @Test
    void gives_a_name_to_one_of_those_who_ask_for_it_at_once() {
        var stored = Race.of(
                8,
                i -> world.transactions()
                        .run(() -> world.rooms()
                                .add(
                                        new Room(
                                                new RoomId("room-" + i),
                                                new RoomName("Atelier"),
                                                new Capacity(2),
                                                0,
                                                false),
                                        world.clock().instant())));

        assertThat(stored).containsOnlyOnce(true);
        assertThat(world.rooms().all()).hasSize(1);
    }

    @Test
    void saves_name_and_capacity_and_renames_the_conversation() {
        var room = world.room("Atelier", 2);
        var claire = world.customer("claire");
        world.seat(room, claire);

        assertThat(world.rooms().save(room.named(new RoomName("Garage")).sized(new Capacity(9))))
                .isTrue();

        assertThat(world.rooms().find(room.id()))
                .contains(new Room(room.id(), new RoomName("Garage"), new Capacity(9), 1, false));
        assertThat(world.conversations()
                        .find(room.conversation(), claire.id())
                        .orElseThrow()
                        .title())
                .isEqualTo("Garage");
    }

    @Test
    void saves_nothing_under_the_name_of_another_room() {
        var atelier = world.room("Atelier", 2);
        var balades = world.room("Balades", 50);

        assertThat(world.rooms().save(balades.named(new RoomName("atelier")).sized(new Capacity(9))))
                .isFalse();

        assertThat(world.rooms().all()).containsExactly(atelier, balades);
    }

    @Test
    void stores_nothing_under_a_name_that_looks_like_another() {
        var atelier = world.room("Salon 1", 2);
        var balades = world.room("Balades", 2);

        for (var name : new String[] {"Salon I", "SALON 1", "Salon\u200b 1", "Sаlon 1"}) {
            var room = new Room(new RoomId("look-alike"), new RoomName(name), new Capacity(2), 0, false);
            assertThat(world.rooms().add(room, world.clock().instant()))
                    .as(name)
                    .isFalse();
            assertThat(world.rooms().save(balades.named(new RoomName(name))))
                    .as(name)
                    .isFalse();
        }
        assertThat(world.rooms().save(atelier.named(new RoomName("Salon I")))).isTrue();
        world.transactions()
                .run(() -> world.rooms().delete(atelier.id(), world.clock().instant()));
        assertThat(world.rooms().save(balades.named(new RoomName("Salon 1")))).isTrue();
    }

    @Test
    void lets_a_room_change_the_case_of_its_own_name() {
        var room = world.room("Atelier", 2);

        assertThat(world.rooms().save(room.named(new RoomName("ATELIER")))).isTrue();

        assertThat(world.rooms().find(room.id()).orElseThrow().name()).isEqualTo(new RoomName("ATELIER"));
    }

    @Test
    void keeps_those_seated_when_a_room_shrinks_below_their_number() {
        var room = world.room("Balades", 3);
        for (var name : new String[] {"claire", "karim", "lea"}) {
            world.seat(room, world.customer(name));
        }

        world.rooms().save(room.sized(new Capacity(2)));

        assertThat(world.rooms().find(room.id())).contains(new Room(room.id(), room.name(), new Capacity(2), 3, false));
    }

    @Test
    void loses_no_change_of_those_who_lock_first() {
        var room = world.room("Atelier", 2);

        Race.of(
                16,
                i -> world.transactions().run(() -> {
                    var locked = world.rooms().lock(room.id()).orElseThrow();
                    return world.rooms()
                            .save(locked.sized(new Capacity(locked.capacity().seats() + 1)));
                }));

        assertThat(world.rooms().find(room.id()).orElseThrow().capacity()).isEqualTo(new Capacity(18));
    }

    @Test
    void lets_nobody_change_the_seats_of_a_locked_room() {
        var room = world.room("Atelier", 16);
        var people = IntStream.range(0, 16)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();

        var seen = Race.of(
                16,
                i -> world.transactions().run(() -> {
                    int members = world.rooms().lock(room.id()).orElseThrow().members();
                    world.seats()
                            .take(room.id(), people.get(i).id(), world.clock().instant());
                    return members;
                }));

        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void marks_a_deleted_room_and_frees_its_name() {
        var room = world.room("Atelier", 2);

        world.rooms().delete(room.id(), world.clock().instant());
        var next = world.room("atelier", 5);

        assertThat(world.rooms().find(room.id())).contains(room.asDeleted());
        assertThat(world.rooms().lock(room.id())).contains(room.asDeleted());
        assertThat(world.rooms().all()).containsExactly(next);
    }

    @Test
    void stores_no_message_in_a_deleted_room() {
        var room = world.room("Atelier", 2);
        var claire = world.customer("claire");
        world.post(room, claire, "in time");

        world.rooms().delete(room.id(), world.clock().instant());

        assertThat(world.post(room, claire, "too late")).isEqualTo(new PostOutcome.RoomDeleted());
        assertThat(world.conversations().lastSeq(room.conversation())).isEqualTo(1);
    }
}
