package dev.paddock.persistence.race;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Race;
import dev.paddock.domain.UnavailableException;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.BookOutcome;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.JoinOutcome;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomName;
import dev.paddock.domain.shop.Shop;
import dev.paddock.persistence.TestStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 64 threads that want the same; what came of it is read from the tables, not from what anybody was told. */
public abstract class StoreRaces {
    private static final int THREADS = 64;

    private World world;
    private Shop shop;
    private List<Account> crowd;

    abstract TestStore store();

    @BeforeEach
    void gather() {
        world = store().emptied();
        shop = world.shop();
        crowd = IntStream.range(0, THREADS)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();
    }

    @Test
    void never_seat_more_than_the_capacity_while_people_come_and_go_and_the_room_changes_its_size() {
        var room = world.room("Atelier", 20);

        Race.of(THREADS, i -> {
            var random = new SplittableRandom(i);
            for (int round = 0; round < 10; round++) {
                if (i == 0) {
                    var capacity = new Capacity(random.nextInt(10, 21));
                    untilServed(() -> shop.rooms().runRooms().change(room.id(), null, capacity));
                } else if (random.nextInt(3) > 0) {
                    untilServed(() ->
                            shop.rooms().joinRoom().join(room.id(), crowd.get(i).person()));
                } else {
                    untilServed(() -> shop.rooms()
                            .leaveRoom()
                            .leave(room.id(), crowd.get(i).person()));
                }
            }
            return true;
        });

        long seats = count("SELECT COUNT(*) FROM seats");
        assertThat(seats).isPositive().isLessThanOrEqualTo(20);
        assertThat(count("SELECT members FROM rooms")).isEqualTo(seats);
        assertThat(count("SELECT COUNT(DISTINCT user_id) FROM seats")).isEqualTo(seats);
        assertThat(count("SELECT MAX(seat) FROM seats")).isLessThanOrEqualTo(20);
        assertThat(crowd)
                .allSatisfy(person -> assertThat(world.roster().admission(person.id(), room.conversation()))
                        .isEqualTo(
                                world.seats().holds(room.id(), person.id())
                                        ? Admission.WELCOME
                                        : Admission.NOT_A_MEMBER));
    }

    @Test
    void fill_a_room_to_the_last_seat_and_no_further() {
        var room = world.room("Atelier", 40);

        var outcomes = Race.of(
                THREADS,
                i -> untilServed(() ->
                        shop.rooms().joinRoom().join(room.id(), crowd.get(i).person())));

        assertThat(outcomes).filteredOn(JoinOutcome.Joined.class::isInstance).hasSize(40);
        assertThat(count("SELECT COUNT(*) FROM seats")).isEqualTo(40);
        assertThat(count("SELECT MAX(seat) FROM seats")).isEqualTo(40);
        assertThat(count("SELECT members FROM rooms")).isEqualTo(40);
    }

    @Test
    void sell_no_slot_twice_with_the_calendar_locked_or_not() {
        world.calendars().save(calendar(3));
        var slot = Instant.parse("2026-11-24T09:00:00Z");

        var outcomes =
                Race.of(THREADS, i -> untilServed(() -> i % 2 == 0 ? book(i, slot) : bookPastTheCalendar(i, slot)));

        assertThat(outcomes).filteredOn(booked -> booked).hasSize(3);
        assertThat(count("SELECT COUNT(*) FROM bookings")).isEqualTo(3);
        assertThat(count("SELECT COUNT(DISTINCT lane) FROM bookings")).isEqualTo(3);
    }

    @Test
    void keep_every_booking_once_while_others_cancel() {
        world.calendars().save(calendar(2));
        var slot = Instant.parse("2026-11-24T09:00:00Z");

        Race.of(THREADS, i -> {
            for (int round = 0; round < 5; round++) {
                if (untilServed(() -> shop.appointments()
                                .bookAppointment()
                                .book(crowd.get(i).id(), at(Category.ROAD), slot))
                        instanceof BookOutcome.Booked booked) {
                    var id = booked.appointment().id();
                    untilServed(() -> shop.appointments().cancelAppointment().cancel(id, crowd.get(i)));
                }
            }
            return true;
        });

        assertThat(count("SELECT COUNT(*) FROM bookings")).isZero();
        long cancelled = count("SELECT COUNT(*) FROM cancelled_bookings");
        assertThat(cancelled).isPositive();
        assertThat(world.heard().heard(AppointmentEvent.AppointmentBooked.class))
                .hasSize((int) cancelled);
    }

    @Test
    void number_messages_without_holes_and_store_each_once_however_often_it_is_sent() {
        var rooms =
                IntStream.range(0, 4).mapToObj(i -> world.room("Room " + i, 64)).toList();

        Race.of(THREADS, i -> {
            for (int n = 0; n < 20; n++) {
                var message = message(rooms.get(n % 4), crowd.get(i), "m" + n);
                var twice = List.of(
                        world.messageLog().append(message), world.messageLog().append(message));
                var outcomes = twice.stream()
                        .map(stage -> (PostOutcome.Posted) stage.toCompletableFuture()
                                .orTimeout(30, TimeUnit.SECONDS)
                                .join())
                        .toList();
                assertThat(outcomes.get(0).seq()).isEqualTo(outcomes.get(1).seq());
            }
            return true;
        });

        assertThat(count("SELECT COUNT(*) FROM messages")).isEqualTo(THREADS * 20);
        assertThat(count("SELECT COUNT(*) FROM (SELECT DISTINCT sender, client_id FROM messages) AS m"))
                .isEqualTo(THREADS * 20);
        assertThat(count("SELECT SUM(last_seq) FROM conversations")).isEqualTo(THREADS * 20);
        assertThat(count("SELECT COUNT(*) FROM conversations c WHERE c.last_seq"
                        + " <> (SELECT MAX(m.place) - c.number * 4294967296 FROM messages m"
                        + " WHERE m.place / 4294967296 = c.number)"))
                .isZero();
    }

    @Test
    void store_nothing_in_a_room_from_its_deletion_on() {
        var room = world.room("Atelier", 64);

        Race.of(THREADS, i -> {
            if (i == 0) {
                return untilServed(() -> shop.rooms().runRooms().delete(room.id()));
            }
            return IntStream.range(0, 10)
                    .mapToObj(n -> world.post(message(room, crowd.get(i), "m" + n)))
                    .toList();
        });

        assertThat(count("SELECT COUNT(*) FROM messages")).isEqualTo(count("SELECT last_seq FROM conversations"));
        assertThat(count("SELECT COUNT(*) FROM messages m JOIN conversations c ON c.number = m.place / 4294967296"
                        + " WHERE c.is_open"))
                .isZero();
    }

    @Test
    void give_a_room_name_to_one() {
        Race.of(
                THREADS,
                i -> untilServed(() -> shop.rooms().runRooms().create(new RoomName("Balades"), new Capacity(2))));

        assertThat(count("SELECT COUNT(*) FROM rooms")).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM conversations")).isEqualTo(1);
    }

    private boolean book(int i, Instant slot) {
        return shop.appointments().bookAppointment().book(crowd.get(i).id(), at(Category.ROAD), slot)
                instanceof BookOutcome.Booked;
    }

    private boolean bookPastTheCalendar(int i, Instant slot) {
        return world.appointments()
                .book(
                        new Appointment(
                                new AppointmentId("past-" + i),
                                at(Category.ROAD),
                                new UserId("user-" + i),
                                new SlotTime(slot, slot.plus(Duration.ofHours(1))),
                                "Paris",
                                Appointment.Status.BOOKED),
                        3);
    }

    private static Calendar calendar(int places) {
        return new Calendar(
                at(Category.ROAD),
                Duration.ofHours(1),
                places,
                List.of(new Opening(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                Set.of());
    }

    private static NewMessage message(Room room, Account author, String text) {
        return new NewMessage(
                room.conversation(),
                author.person(),
                new ClientId(text + " to " + room.name().value()),
                new MessageText(text));
    }

    /** On a slow machine such a crowd is more than is served in time; clients try again, and so do these. */
    public static <T> T untilServed(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (UnavailableException e) {
                Thread.onSpinWait();
            }
        }
    }

    private long count(String query) {
        return store().jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
