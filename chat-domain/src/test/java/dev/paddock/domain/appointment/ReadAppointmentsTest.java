package dev.paddock.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.ReadAppointments.Booking;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.shop.Shop;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadAppointmentsTest {
    private static final IsoWeek THIS_WEEK = IsoWeek.parse("2026-W48").orThrow();

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final ReadAppointments readAppointments = shop.appointments().readAppointments();

    @Nested
    class A_customer {
        private final Appointment own = book(Category.ROAD, claire, 24);
        private final Appointment others = book(Category.ROAD, karim, 25);

        @Test
        void sees_their_own_and_nobody_elses() {
            assertThat(readAppointments.of(claire.id())).containsExactly(own);
            assertThat(readAppointments.find(own.id(), claire)).contains(own);
            assertThat(readAppointments.find(others.id(), claire)).isEmpty();
            assertThat(readAppointments.find(new AppointmentId("unknown"), claire))
                    .isEmpty();
        }

        @Test
        void is_seen_by_staff() {
            var admin = world.customer("admin").withRole(Role.ADMIN);

            assertThat(readAppointments.find(own.id(), admin)).contains(own);
        }
    }

    @Nested
    class A_week_for_staff {
        @Test
        void shows_what_is_booked_in_one_category_by_start_with_the_customer() {
            var late = book(Category.ROAD, claire, 48);
            var early = book(Category.ROAD, karim, 24);
            book(Category.TRACK, claire, 24);

            assertThat(readAppointments.inWeek(DealerId.ONLY, Category.ROAD, THIS_WEEK))
                    .containsExactly(booking(early, karim), booking(late, claire));
        }

        @Test
        void shows_all_categories_when_none_is_asked_for() {
            var road = book(Category.ROAD, claire, 24);
            var maintenance = book(Category.MAINTENANCE, karim, 24);
            var track = book(Category.TRACK, claire, 23);

            assertThat(readAppointments.inWeek(DealerId.ONLY, null, THIS_WEEK))
                    .extracting(Booking::appointment)
                    .containsExactly(track, maintenance, road);
        }

        @Test
        void begins_and_ends_at_midnight_at_the_dealership() {
            var sundayBefore = book(Category.ROAD, claire, -13); // ends on Monday at 0:00 in Paris
            var monday = book(Category.ROAD, claire, -12);
            var sunday = book(Category.ROAD, claire, -13 + 7 * 24);
            var mondayAfter = book(Category.ROAD, claire, -12 + 7 * 24);

            assertThat(readAppointments.inWeek(DealerId.ONLY, Category.ROAD, THIS_WEEK))
                    .extracting(Booking::appointment)
                    .containsExactly(monday, sunday)
                    .doesNotContain(sundayBefore, mondayAfter);
        }

        @Test
        void leaves_out_what_was_cancelled() {
            var cancelled = book(Category.ROAD, claire, 24);
            world.appointments().cancel(cancelled.id(), world.clock().instant());

            assertThat(readAppointments.inWeek(DealerId.ONLY, Category.ROAD, THIS_WEEK))
                    .isEmpty();
        }

        @Test
        void shows_no_name_of_an_erased_customer() {
            book(Category.ROAD, claire, -3);
            world.accounts().erase(claire.id());

            assertThat(readAppointments.inWeek(DealerId.ONLY, Category.ROAD, THIS_WEEK))
                    .extracting(Booking::customer)
                    .containsExactly(new Person(claire.id(), "", Role.CUSTOMER));
        }
    }

    private static Booking booking(Appointment appointment, Account customer) {
        return new Booking(appointment, customer.person(), new BookingContact(customer.email(), null));
    }

    private Appointment book(Category category, Account customer, int hoursAhead) {
        var appointment = SomeCalendars.appointment(world, category, customer, hoursAhead);
        world.appointments().book(appointment, 9);
        return appointment;
    }
}
