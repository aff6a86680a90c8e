package dev.paddock.persistence.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.JoinOutcome;
import dev.paddock.domain.room.JoinRoom;
import dev.paddock.domain.room.LeaveRoom;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Taking and leaving seats in rooms with fewer of them than people. Everybody must be found where they were last acknowledged to
 * be, no room may hold more than its capacity, and its count must be that of its seats.
 */
final class Seating implements Act {
    private static final String KIND = "seat";
    private static final String SEATED = "seated";
    private static final String AWAY = "away";
    private static final int ROOMS = 2;
    private static final Capacity CAPACITY = new Capacity(5);
    private static final int THREADS = 3;
    private static final int PEOPLE = 4;

    @Override
    public void begin(Stores stores, Life life, Voice voice) {
        rooms(life)
                .forEach(room -> stores.rooms()
                        .add(new Room(room, new RoomName(room.value()), CAPACITY, 0, false), Instant.EPOCH));
        for (int thread = 0; thread < THREADS; thread++) {
            int of = thread;
            Act.eachRound(KIND + of, number -> {
                var person = life.person(KIND, of, number % PEOPLE);
                rooms(life).forEach(room -> change(stores, voice, room, person));
            });
        }
    }

    private static void change(Stores stores, Voice voice, RoomId room, Person person) {
        boolean seated = stores.seats().holds(room, person.id());
        voice.begin(KIND, key(room, person), seated ? AWAY : SEATED);
        boolean sits = seated ? leave(stores, room, person) : join(stores, room, person);
        voice.acknowledge(KIND, key(room, person), sits ? SEATED : AWAY);
    }

    private static boolean join(Stores stores, RoomId room, Person person) {
        return new JoinRoom(
                                stores.rooms(),
                                stores.seats(),
                                stores.bars(),
                                stores.conversations(),
                                stores.transactions(),
                                stores.events(),
                                InstantSource.system())
                        .join(room, person)
                instanceof JoinOutcome.Joined;
    }

    private static boolean leave(Stores stores, RoomId room, Person person) {
        return !new LeaveRoom(stores.seats(), stores.transactions(), stores.events()).leave(room, person);
    }

    @Override
    public void check(Stores stores, Acknowledgements said) {
        for (var room : rooms(said.life())) {
            var seated = stores.seats().seated(room, THREADS * PEOPLE).stream()
                    .map(Person::id)
                    .toList();
            assertThat(seated).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CAPACITY.seats());
            assertThat(stores.rooms().find(room).map(Room::members).orElse(0))
                    .as("the count of %s, and those who sit there", room)
                    .isEqualTo(seated.size());
            for (var person : people(said.life())) {
                assertThat(seated.contains(person.id()) ? SEATED : AWAY)
                        .as("%s in %s", person.id(), room)
                        .isIn(said.allowed(KIND, key(room, person), AWAY));
            }
        }
    }

    private static List<Person> people(Life life) {
        return IntStream.range(0, THREADS * PEOPLE)
                .mapToObj(i -> life.person(KIND, i / PEOPLE, i % PEOPLE))
                .toList();
    }

    private static List<RoomId> rooms(Life life) {
        return IntStream.range(0, ROOMS)
                .mapToObj(i -> new RoomId(life + "-room" + i))
                .toList();
    }

    private static String key(RoomId room, Person person) {
        return room.value() + "/" + person.id().value();
    }
}
