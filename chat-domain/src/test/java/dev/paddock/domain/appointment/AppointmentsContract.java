package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.appointment;
import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.NamedDealer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Appointments} does. */
public abstract class AppointmentsContract extends Contract {
    private Account claire;
    private Account karim;

    @BeforeEach
    final void furnish() {
        for (var category : Category.values()) {
            world.calendars().save(SomeCalendars.weekdays(category, 2));
        }
        claire = world.customer("claire");
        karim = world.customer("karim");
    }

    @Test
    void finds_an_appointment_as_booked() {
        var appointment = appointment(world, Category.TRACK, claire, 24);

        assertThat(book(appointment, 1)).isTrue();

        assertThat(world.appointments().find(appointment.id())).contains(appointment);
        assertThat(world.appointments().find(new AppointmentId("unknown"))).isEmpty();
    }

    @Test
    void books_as_many_in_a_slot_as_it_has_places() {
        assertThat(book(appointment(world, Category.ROAD, claire, 24), 2)).isTrue();
        assertThat(book(appointment(world, Category.ROAD, karim, 24), 2)).isTrue();
        var third = appointment(world, Category.ROAD, world.customer("lea"), 24);

        assertThat(book(third, 2)).isFalse();

        assertThat(world.appointments().find(third.id())).isEmpty();
        assertThat(world.appointments().of(third.customer())).isEmpty();
    }

    @Test
    void books_in_one_category_without_taking_a_place_in_another() {
        for (var category : Category.values()) {
            assertThat(book(appointment(world, category, claire, 24), 1)).isTrue();
        }
    }

    @Test
    void books_at_one_dealership_without_taking_a_place_at_another() {
        for (var dealer : List.of("montreuil", "versailles", "meaux")) {
            for (var category : Category.values()) {
                var id = new CalendarId(new DealerId(dealer), category);
                var booked = appointment(world, id, claire, 24);

                assertThat(book(booked, 1)).isTrue();
                assertThat(book(appointment(world, id, karim, 24), 1)).isFalse();
                assertThat(world.appointments().booked(id, booked.start(), booked.end()))
                        .containsExactly(booked);
            }
        }
    }

    @Test
    void moves_to_the_lowest_free_place_of_another_slot_and_gives_up_its_own() {
        var other = appointment(world, Category.ROAD, karim, 25);
        var before = told();
        book(before, 1);
        book(other, 1);
        var versailles = new DealerSite(
                new NamedDealer(new DealerId("versailles"), "Versailles"), "4 place du Relais, 78000 Versailles");
        var home = new DealerSite(before.dealer(), before.place());

        assertThat(move(before.moved(other.time(), home), 1)).isFalse();
        assertThat(world.appointments().find(before.id())).contains(before);

        var moved = before.moved(other.time(), versailles);
        assertThat(move(moved, 1)).isTrue();
        assertThat(world.appointments().find(before.id())).contains(moved);
        assertThat(world.appointments().booked(moved.calendar(), moved.start(), moved.end()))
                .containsExactly(moved);
        assertThat(book(appointment(world, Category.ROAD, karim, 24), 1)).isTrue();

        cancel(moved);
        assertThat(move(moved, 1)).isFalse();
        assertThat(world.appointments().find(before.id())).contains(moved.cancelled());
    }

    @Test
    void gives_another_dealership_what_was_booked_but_where_its_slot_is_taken() {
        var versailles = new NamedDealer(new DealerId("versailles"), "Versailles");
        var road = new CalendarId(versailles.id(), Category.ROAD);
        var taken = appointment(world, road, karim, 24);
        var left = appointment(world, Category.ROAD, claire, 24);
        var adopted = appointment(world, Category.ROAD, claire, 25);
        var cancelled = appointment(world, Category.TRACK, claire, 24);
        for (var each : List.of(taken, left, adopted, cancelled)) {
            book(each, 1);
        }
        cancel(cancelled);

        world.transactions().run(() -> {
            world.appointments().adopt(DealerId.ONLY, versailles);
            return true;
        });

        assertThat(world.appointments().booked(road, taken.start(), adopted.end()))
                .extracting(Appointment::id)
                .containsExactly(taken.id(), adopted.id());
        assertThat(world.appointments().find(adopted.id()).orElseThrow().dealer())
                .isEqualTo(versailles);
        assertThat(world.appointments().find(cancelled.id()).orElseThrow().dealer())
                .isEqualTo(versailles);
        assertThat(world.appointments().find(left.id())).contains(left);
    }

    @Test
    void books_in_one_slot_without_taking_a_place_in_another() {
        assertThat(book(appointment(world, Category.ROAD, claire, 24), 1)).isTrue();
        assertThat(book(appointment(world, Category.ROAD, claire, 25), 1)).isTrue();
    }

    @Test
    void gives_the_place_of_a_cancelled_appointment_to_the_next() {
        var first = appointment(world, Category.ROAD, claire, 24);
        book(first, 2);
        book(appointment(world, Category.ROAD, karim, 24), 2);

        assertThat(cancel(first)).isTrue();

        assertThat(book(appointment(world, Category.ROAD, claire, 24), 2)).isTrue();
        assertThat(book(appointment(world, Category.ROAD, claire, 24), 2)).isFalse();
    }

    @Test
    void keeps_a_cancelled_appointment_on_record() {
        var appointment = appointment(world, Category.ROAD, claire, 24);
        book(appointment, 1);

        cancel(appointment);

        assertThat(world.appointments().find(appointment.id())).contains(appointment.cancelled());
        assertThat(world.appointments().of(claire.id())).containsExactly(appointment.cancelled());
    }

    @Test
    void keeps_what_was_told_and_why_it_was_cancelled_until_it_is_forgotten() {
        var told = told();
        book(told, 1);
        assertThat(world.appointments().find(told.id())).contains(told);
        assertThat(booked(told.start(), told.end())).containsExactly(told);
        var how = new Cancellation(true, new CancelReason("Fermé « pour travaux »."));

        world.transactions()
                .run(() -> world.appointments()
                        .cancel(told.id(), how, world.clock().instant()));
        assertThat(world.appointments().of(claire.id())).containsExactly(told.cancelled(how));

        world.appointments().forgetDetails(karim.id());
        assertThat(world.appointments().find(told.id())).contains(told.cancelled(how));
        world.appointments().forgetDetails(claire.id());
        var bare = new Appointment(
                told.id(), at(Category.ROAD), claire.id(), told.time(), told.place(), Appointment.Status.BOOKED);
        assertThat(world.appointments().find(told.id())).contains(bare.cancelled(new Cancellation(true, null)));
    }

    @Test
    void keeps_three_to_a_person_who_books_many_at_once() {
        for (var category : Category.values()) {
            world.calendars().save(SomeCalendars.weekdays(category, 9));
        }
        var bookAppointment = world.shop().appointments().bookAppointment();
        var categories = List.of(Category.values());
        var tuesdayAtNine = Instant.parse("2026-11-24T08:00:00Z");

        var outcomes = Race.of(
                12,
                i -> bookAppointment.book(
                        claire.id(),
                        at(categories.get(i % 4)),
                        tuesdayAtNine.plus(Duration.ofDays(i / 3)).plusSeconds(3600L * (i % 3))));

        assertThat(outcomes.stream().filter(BookOutcome.Booked.class::isInstance))
                .hasSize(3);
        assertThat(world.appointments().of(claire.id())).hasSize(3);
    }

    private Appointment told() {
        var plain = appointment(world, Category.ROAD, claire, 24);
        return new Appointment(
                plain.id(),
                plain.category(),
                claire.id(),
                plain.time(),
                plain.place(),
                plain.status(),
                new VisitDetails("2019", "before:2025-11-30", "12500", "road"),
                new BookingContact(new EmailAddress("claire@paddock.example"), "+33639980000"),
                null,
                plain.dealer(),
                0);
    }

    @Test
    void cancels_once_and_only_what_was_booked() {
        var appointment = appointment(world, Category.ROAD, claire, 24);

        assertThat(cancel(appointment)).isFalse();
        book(appointment, 1);
        assertThat(cancel(appointment)).isTrue();
        assertThat(cancel(appointment)).isFalse();
    }

    @Test
    void lists_all_of_a_customers_latest_first() {
        var second = appointment(world, Category.ROAD, claire, 48);
        var first = appointment(world, Category.TRACK, claire, 24);
        var third = appointment(world, Category.MAINTENANCE, claire, 72);
        for (var appointment : List.of(second, first, third, appointment(world, Category.ROAD, karim, 24))) {
            book(appointment, 2);
        }
        cancel(second);

        assertThat(world.appointments().of(claire.id())).containsExactly(third, second.cancelled(), first);
    }

    @Test
    void lists_what_is_booked_and_overlaps_a_time_by_start() {
        var late = appointment(world, Category.ROAD, claire, 26);
        var early = appointment(world, Category.ROAD, karim, 24);
        var cancelled = appointment(world, Category.ROAD, claire, 25);
        for (var appointment : List.of(late, early, cancelled, appointment(world, Category.TRACK, claire, 25))) {
            book(appointment, 1);
        }
        cancel(cancelled);

        assertThat(booked(early.start(), late.end())).containsExactly(early, late);
        assertThat(booked(early.end(), late.start())).isEmpty();
        assertThat(booked(early.end().minusMillis(1), late.start().plusMillis(1)))
                .containsExactly(early, late);
        assertThat(booked(early.start().minus(Duration.ofHours(9)), early.start()))
                .isEmpty();
        assertThat(booked(early.start().plusSeconds(60), early.start().plusSeconds(120)))
                .containsExactly(early);
    }

    @Test
    void sells_a_place_to_one_of_those_who_want_it_at_once() {
        var wanted = IntStream.range(0, 16)
                .mapToObj(i -> appointment(world, Category.ROAD, world.customer("customer-" + i), 24))
                .toList();

        var sold = Race.of(16, i -> book(wanted.get(i), 1));

        assertThat(sold).containsOnlyOnce(true);
        assertThat(booked(wanted.get(0).start(), wanted.get(0).end())).hasSize(1);
    }

    @Test
    void sells_every_place_and_none_twice_to_those_who_come_at_once() {
        var wanted = IntStream.range(0, 16)
                .mapToObj(i -> appointment(world, Category.ROAD, world.customer("customer-" + i), 24))
                .toList();

        var sold = Race.of(16, i -> book(wanted.get(i), 3));

        assertThat(sold.stream().filter(won -> won)).hasSize(3);
        assertThat(booked(wanted.get(0).start(), wanted.get(0).end())).hasSize(3);
    }

    @Test
    void cancels_for_one_of_those_who_ask_at_once() {
        var appointment = appointment(world, Category.ROAD, claire, 24);
        book(appointment, 1);

        assertThat(Race.of(8, i -> cancel(appointment))).containsOnlyOnce(true);
    }

    private boolean book(Appointment appointment, int places) {
        return world.transactions().run(() -> world.appointments().book(appointment, places));
    }

    private boolean move(Appointment moved, int places) {
        return world.transactions().run(() -> world.appointments().move(moved, places));
    }

    private boolean cancel(Appointment appointment) {
        return world.transactions()
                .run(() -> world.appointments()
                        .cancel(appointment.id(), world.clock().instant()));
    }

    private List<Appointment> booked(Instant from, Instant until) {
        return world.appointments().booked(at(Category.ROAD), from, until);
    }
}
