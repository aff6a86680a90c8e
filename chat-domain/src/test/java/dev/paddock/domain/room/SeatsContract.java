package dev.paddock.domain.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.room.Seats.Seat;
import dev.paddock.domain.room.Seats.Taking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Seats} does. */
public abstract class SeatsContract extends Contract {
    private static final Duration GRACE = Duration.ofMinutes(2);

    private Room atelier;
    private Room balades;
    private Account claire;
    private Account karim;
    private Account lea;

    @BeforeEach
    final void furnish() {
        atelier = world.room("Atelier", 2);
        balades = world.room("Balades", 50);
        claire = world.customer("claire");
        karim = world.customer("karim");
        lea = world.customer("lea");
    }

    @Test
    void gives_seats_until_none_is_free() {
        assertThat(world.seat(atelier, claire)).isEqualTo(Taking.TAKEN);
        assertThat(world.seat(atelier, karim)).isEqualTo(Taking.TAKEN);
        assertThat(world.seat(atelier, lea)).isEqualTo(Taking.NONE_FREE);

        assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
        assertThat(world.seats().holds(atelier.id(), lea.id())).isFalse();
    }

    @Test
    void gives_nobody_a_second_seat_in_a_room() {
        world.seat(atelier, claire);

        assertThat(world.seat(atelier, claire)).isEqualTo(Taking.HELD_ALREADY);
        assertThat(world.seat(atelier, karim)).isEqualTo(Taking.TAKEN);
        assertThat(world.seat(atelier, claire)).isEqualTo(Taking.HELD_ALREADY);
    }

    @Test
    void gives_a_seat_that_was_given_up_to_the_next() {
        world.seat(atelier, claire);
        world.seat(atelier, karim);

        assertThat(leave(atelier, claire)).isTrue();

        assertThat(leave(atelier, claire)).isFalse();
        assertThat(world.seat(atelier, lea)).isEqualTo(Taking.TAKEN);
        assertThat(world.seat(atelier, claire)).isEqualTo(Taking.NONE_FREE);
    }

    @Test
    void tells_rooms_apart() {
        world.seat(atelier, claire);
        world.seat(balades, claire);
        world.seat(balades, karim);

        leave(atelier, claire);

        assertThat(world.seats().of(claire.id())).containsExactly(balades.id());
        assertThat(world.seats().of(lea.id())).isEmpty();
        assertThat(world.seats().seated(balades.id(), 10)).hasSize(2);
    }

    @Test
    void lists_those_seated_first_come_first_up_to_a_limit() {
        seatOneAfterTheOther(balades, claire, karim, lea);
        leave(balades, claire);
        seatOneAfterTheOther(balades, claire);

        assertThat(world.seats().seated(balades.id(), 10))
                .containsExactly(karim.person(), lea.person(), claire.person());
        assertThat(world.seats().seated(balades.id(), 2)).containsExactly(karim.person(), lea.person());
        assertThat(world.seats().seated(atelier.id(), 2)).isEmpty();
    }

    @Test
    void takes_no_one_in_while_more_sit_than_a_smaller_room_has_seats() {
        seatOneAfterTheOther(balades, claire, karim, lea);
        world.rooms().save(balades.sized(new Capacity(2)));
        var late = world.customer("late");

        assertThat(world.seat(balades, late)).isEqualTo(Taking.NONE_FREE);
        leave(balades, claire);
        assertThat(world.seat(balades, late)).isEqualTo(Taking.NONE_FREE);
        leave(balades, lea);
        assertThat(world.seat(balades, late)).isEqualTo(Taking.TAKEN);
        assertThat(world.seat(balades, karim)).isEqualTo(Taking.HELD_ALREADY);
    }

    @Test
    void gives_new_seats_in_a_room_that_grew() {
        seatOneAfterTheOther(atelier, claire, karim);

        world.rooms().save(atelier.sized(new Capacity(3)));

        assertThat(world.seat(atelier, lea)).isEqualTo(Taking.TAKEN);
    }

    @Test
    void frees_all_seats_of_a_room_and_of_no_other() {
        seatOneAfterTheOther(balades, claire, karim);
        world.seat(atelier, claire);

        world.transactions().run(() -> world.seats().clear(balades.id()));

        assertThat(world.seats().seated(balades.id(), 10)).isEmpty();
        assertThat(world.seats().of(claire.id())).containsExactly(atelier.id());
    }

    @Test
    void gives_up_a_seat_when_its_time_has_ended_and_not_a_millisecond_before() {
        seatOneAfterTheOther(balades, claire, karim);
        var end = holdUntil(claire);

        assertThat(leaveExpired(end.minusMillis(1))).isEmpty();
        assertThat(leaveExpired(end)).containsExactly(new Seat(balades.id(), claire.person()));
        assertThat(leaveExpired(end)).isEmpty();
        assertThat(world.seats().holds(balades.id(), claire.id())).isFalse();
        assertThat(world.seats().holds(balades.id(), karim.id())).isTrue();
    }

    @Test
    void gives_up_the_seats_of_one_person_in_all_rooms() {
        world.seat(atelier, claire);
        world.seat(balades, claire);

        var end = holdUntil(claire);

        assertThat(leaveExpired(end))
                .containsExactlyInAnyOrder(
                        new Seat(atelier.id(), claire.person()), new Seat(balades.id(), claire.person()));
    }

    @Test
    void keeps_the_seat_of_somebody_who_came_back_in_time() {
        world.seat(atelier, claire);
        assertThat(world.seats().keeps(atelier.id(), claire.id())).isTrue();
        assertThat(world.seats().keeps(balades.id(), claire.id())).isFalse();
        var end = holdUntil(claire);
        assertThat(world.seats().keeps(atelier.id(), claire.id())).isFalse();

        world.transactions().run(() -> world.seats().hold(claire.id()));
        assertThat(world.seats().keeps(atelier.id(), claire.id())).isTrue();

        assertThat(leaveExpired(end)).isEmpty();
        assertThat(world.seats().holds(atelier.id(), claire.id())).isTrue();
    }

    @Test
    void keeps_the_seats_of_each_of_many_for_as_long_as_is_said() {
        seatOneAfterTheOther(balades, claire, karim);
        var end = world.clock().instant().plus(GRACE);
        world.transactions()
                .run(() -> world.seats().holdUntil(Map.of(claire.id(), end, karim.id(), end.plusSeconds(1))));

        assertThat(leaveExpired(end)).containsExactly(new Seat(balades.id(), claire.person()));
        world.transactions().run(() -> world.seats().hold(Set.of(claire.id(), karim.id())));

        assertThat(leaveExpired(end.plusSeconds(1))).isEmpty();
        assertThat(world.seats().holds(balades.id(), karim.id())).isTrue();
    }

    @Test
    void keeps_the_seat_of_somebody_who_took_it_again_in_time() {
        world.seat(atelier, claire);
        var end = holdUntil(claire);

        assertThat(world.seat(atelier, claire)).isEqualTo(Taking.HELD_ALREADY);

        assertThat(leaveExpired(end)).isEmpty();
    }

    @Test
    void gives_up_no_seat_that_is_held_without_an_end() {
        world.seat(atelier, claire);

        assertThat(leaveExpired(world.clock().instant().plus(Duration.ofDays(365))))
                .isEmpty();
    }

    @Test
    void seats_no_more_than_the_capacity_of_those_who_come_at_once() {
        var crowd = IntStream.range(0, 16)
                .mapToObj(i -> world.customer("customer-" + i))
                .toList();
        world.seat(atelier, claire);

        var takings = Race.of(16, i -> world.seat(atelier, crowd.get(i)));

        assertThat(takings).containsOnlyOnce(Taking.TAKEN).containsOnly(Taking.TAKEN, Taking.NONE_FREE);
        assertThat(world.seats().seated(atelier.id(), 100)).hasSize(2);
    }

    @Test
    void seats_a_person_once_who_comes_by_many_tabs_at_once() {
        var takings = Race.of(8, i -> world.seat(balades, claire));

        assertThat(takings).containsOnlyOnce(Taking.TAKEN).containsOnly(Taking.TAKEN, Taking.HELD_ALREADY);
        assertThat(world.seats().seated(balades.id(), 100)).containsExactly(claire.person());
    }

    @Test
    void reports_a_seat_given_up_to_one_of_those_who_look_at_once() {
        world.seat(atelier, claire);
        var end = holdUntil(claire);

        var reports = Race.of(8, i -> leaveExpired(end));

        assertThat(reports.stream().flatMap(List::stream)).containsExactly(new Seat(atelier.id(), claire.person()));
    }

    private void seatOneAfterTheOther(Room room, Account... people) {
        for (var person : people) {
            world.clock().advance(Duration.ofSeconds(1));
            world.seat(room, person);
        }
    }

    private boolean leave(Room room, Account account) {
        return world.transactions().run(() -> world.seats().leave(room.id(), account.id()));
    }

    private Instant holdUntil(Account account) {
        var end = world.clock().instant().plus(GRACE);
        world.transactions().run(() -> world.seats().holdUntil(account.id(), end));
        return end;
    }

    private List<Seat> leaveExpired(Instant now) {
        return world.transactions().run(() -> world.seats().leaveExpired(now));
    }
}
