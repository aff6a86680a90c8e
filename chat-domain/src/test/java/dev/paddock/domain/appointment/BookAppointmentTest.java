package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.appointment.AppointmentEvent.AppointmentBooked;
import dev.paddock.domain.appointment.BookOutcome.Booked;
import dev.paddock.domain.appointment.BookOutcome.SlotNotOffered;
import dev.paddock.domain.appointment.BookOutcome.SlotTaken;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookAppointmentTest {
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final Account lea = world.customer("lea");
    private final BookAppointment bookAppointment = shop.appointments().bookAppointment();

    @BeforeEach
    void open_on_weekdays() {
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 1));
    }

    @Nested
    class A_slot_that_is_offered {
        @Test
        void is_booked_with_its_time_and_place_and_told() {
            var appointment = ((Booked) book(claire, TUESDAY_AT_NINE)).appointment();

            assertThat(appointment.category()).isEqualTo(Category.ROAD);
            assertThat(appointment.customer()).isEqualTo(claire.id());
            assertThat(appointment.start()).isEqualTo(TUESDAY_AT_NINE);
            assertThat(appointment.end()).isEqualTo(TUESDAY_AT_NINE.plusSeconds(3600));
            assertThat(appointment.place()).isEqualTo("12 rue du Circuit");
            assertThat(appointment.status()).isEqualTo(Appointment.Status.BOOKED);
            assertThat(world.appointments().find(appointment.id())).contains(appointment);
            assertThat(world.heard().heard()).containsExactly(new AppointmentBooked(appointment));
        }

        @Test
        void is_booked_once_by_whoever_asks_twice() {
            var first = book(claire, TUESDAY_AT_NINE);

            assertThat(book(claire, TUESDAY_AT_NINE)).isEqualTo(first);
            assertThat(world.appointments().of(claire.id())).hasSize(1);
            assertThat(world.heard().heard()).hasSize(1);
        }

        @Test
        void is_found_again_by_its_customer_when_sold_out_since() {
            var first = book(claire, TUESDAY_AT_NINE);
            book(karim, TUESDAY_AT_NINE);

            assertThat(book(claire, TUESDAY_AT_NINE)).isEqualTo(first);
        }

        @Test
        void is_sold_as_often_as_it_has_places() {
            book(claire, TUESDAY_AT_NINE);
            book(karim, TUESDAY_AT_NINE);
            world.heard().forget();

            assertThat(book(lea, TUESDAY_AT_NINE)).isEqualTo(new SlotTaken());
            assertThat(world.heard().heard()).isEmpty();
        }

        @Test
        void is_sold_to_as_many_as_it_has_places_of_all_who_want_it_at_once() {
            var crowd = IntStream.range(0, 16)
                    .mapToObj(i -> world.customer("crowd-" + i))
                    .toList();

            var outcomes = Race.of(16, i -> book(crowd.get(i), TUESDAY_AT_NINE));

            assertThat(outcomes.stream().filter(Booked.class::isInstance)).hasSize(2);
            assertThat(outcomes.stream().filter(SlotTaken.class::isInstance)).hasSize(14);
        }

        @Test
        void is_sold_in_each_category_by_itself() {
            book(claire, TUESDAY_AT_NINE);
            book(karim, TUESDAY_AT_NINE);

            assertThat(bookAppointment.book(lea.id(), at(Category.TRACK), TUESDAY_AT_NINE))
                    .isInstanceOf(Booked.class);
        }

        @Test
        void is_offered_again_when_somebody_cancels() {
            var first = ((Booked) book(claire, TUESDAY_AT_NINE)).appointment();
            book(karim, TUESDAY_AT_NINE);
            world.appointments().cancel(first.id(), world.clock().instant());

            assertThat(book(lea, TUESDAY_AT_NINE)).isInstanceOf(Booked.class);
        }
    }

    @Nested
    class A_time_that_is_not_offered {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-11-24T08:00:00.001Z",
                    "2026-11-24T08:30:00Z",
                    "2026-11-24T11:00:00Z",
                    "2026-11-28T08:00:00Z",
                    "-1000000000-01-01T00:00:00Z",
                    "1970-01-01T00:00:00Z"
                })
        void is_refused(Instant start) {
            var outcome = book(claire, start);

            assertThat(outcome).isEqualTo(new SlotNotOffered());
            assertThat(((SlotNotOffered) outcome).field()).isEqualTo("start");
        }

        @Test
        void is_refused_even_at_the_end_of_time() {
            assertThat(book(claire, Instant.MAX)).isEqualTo(new SlotNotOffered());
        }

        @Test
        void is_one_that_has_begun() {
            world.clock().set(TUESDAY_AT_NINE);
            assertThat(book(claire, TUESDAY_AT_NINE)).isEqualTo(new SlotNotOffered());

            world.clock().set(TUESDAY_AT_NINE.minusMillis(1));
            assertThat(book(claire, TUESDAY_AT_NINE)).isInstanceOf(Booked.class);
        }

        @Test
        void is_one_on_a_closed_day() {
            var calendar = SomeCalendars.weekdays(Category.ROAD, 2);
            world.calendars()
                    .save(new Calendar(
                            at(Category.ROAD),
                            calendar.slotLength(),
                            2,
                            calendar.openings(),
                            Set.of(LocalDate.of(2026, 11, 24))));

            assertThat(book(claire, TUESDAY_AT_NINE)).isEqualTo(new SlotNotOffered());
        }

        @Test
        void is_any_of_a_category_without_a_calendar() {
            assertThat(bookAppointment.book(claire.id(), at(Category.OFFROAD), TUESDAY_AT_NINE))
                    .isEqualTo(new SlotNotOffered());
        }
    }

    @Test
    void what_was_told_and_how_one_is_reached_is_kept_with_the_appointment() {
        var details = new VisitDetails("2019", "never", "12500", null);
        var contact = new BookingContact(null, "+33639980000");

        var booked = (Booked) bookAppointment.book(
                new BookingWish(claire.id(), at(Category.ROAD), TUESDAY_AT_NINE, details, contact));

        assertThat(world.appointments().find(booked.appointment().id()))
                .get()
                .extracting(Appointment::details, Appointment::contact)
                .containsExactly(details, contact);
    }

    @Nested
    class After_the_slot_length_changed {
        @Test
        void what_is_booked_on_the_old_grid_keeps_its_time_free_on_the_new() {
            var track = SomeCalendars.weekdays(Category.TRACK, 1);
            bookAppointment.book(claire.id(), at(Category.TRACK), TUESDAY_AT_NINE.plusSeconds(3600));
            world.calendars()
                    .save(new Calendar(at(Category.TRACK), Duration.ofMinutes(90), 1, track.openings(), Set.of()));

            assertThat(bookAppointment.book(karim.id(), at(Category.TRACK), TUESDAY_AT_NINE))
                    .isEqualTo(new SlotTaken());
            assertThat(bookAppointment.book(karim.id(), at(Category.TRACK), TUESDAY_AT_NINE.plusSeconds(5400)))
                    .isEqualTo(new SlotTaken());
            assertThat(bookAppointment.book(karim.id(), at(Category.TRACK), TUESDAY_AT_NINE.plus(Duration.ofDays(1))))
                    .isInstanceOf(Booked.class);
        }

        @Test
        void fewer_places_sell_no_more_and_take_back_none() {
            var first = ((Booked) book(claire, TUESDAY_AT_NINE)).appointment();
            book(karim, TUESDAY_AT_NINE);
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
            world.appointments().cancel(first.id(), world.clock().instant());

            assertThat(book(lea, TUESDAY_AT_NINE)).isEqualTo(new SlotTaken());
            assertThat(world.appointments().of(karim.id()).get(0).status()).isEqualTo(Appointment.Status.BOOKED);
        }
    }

    private BookOutcome book(Account customer, Instant start) {
        return bookAppointment.book(customer.id(), at(Category.ROAD), start);
    }
}
