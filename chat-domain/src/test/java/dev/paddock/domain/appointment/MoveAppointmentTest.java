package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.SomeTerms;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.appointment.AppointmentEvent.AppointmentMoved;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.shop.AppointmentFeature;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveAppointmentTest {
    private static final Instant AT_NINE = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant AT_TEN = Instant.parse("2026-11-24T09:00:00Z");

    private final InMemoryWorld world = new InMemoryWorld();
    private final AppointmentFeature shop = world.shop(SomeTerms.USUAL).appointments();
    private final Account claire = world.customer("claire");
    private final Account sophie = world.admin("sophie");

    private Appointment booked(Category category, Account customer, Instant start) {
        return ((BookOutcome.Booked) shop.bookAppointment().book(customer.id(), at(category), start)).appointment();
    }

    @Nested
    class To_a_free_slot {
        @Test
        void keeps_its_id_gives_up_its_place_and_is_told() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
            var before = booked(Category.ROAD, claire, AT_NINE);

            var outcome = shop.moveAppointment().move(before.id(), claire, AT_TEN);

            var moved = ((MoveOutcome.Moved) outcome).appointment();
            assertThat(moved.id()).isEqualTo(before.id());
            assertThat(moved.start()).isEqualTo(AT_TEN);
            assertThat(moved.sequence()).isEqualTo(1);
            assertThat(world.heard().heard()).endsWith(new AppointmentMoved(moved, before));
            assertThat(shop.bookAppointment().book(world.customer("karim").id(), at(Category.ROAD), AT_NINE))
                    .isInstanceOf(BookOutcome.Booked.class);
        }

        @Test
        void is_no_fault_twice_and_told_once() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
            var before = booked(Category.ROAD, claire, AT_NINE);
            shop.moveAppointment().move(before.id(), claire, AT_TEN);
            int told = world.heard().heard().size();

            var again = (MoveOutcome.Moved) shop.moveAppointment().move(before.id(), claire, AT_TEN);

            assertThat(again.appointment().sequence()).isEqualTo(1);
            assertThat(world.heard().heard()).hasSize(told);
        }

        @Test
        void is_not_held_back_by_its_own_place_or_by_three_to_come() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
            var first = booked(Category.ROAD, claire, AT_NINE);
            booked(Category.ROAD, claire, AT_NINE.plus(Duration.ofDays(1)));
            booked(Category.ROAD, claire, AT_NINE.plus(Duration.ofDays(2)));

            assertThat(shop.moveAppointment().move(first.id(), claire, AT_TEN)).isInstanceOf(MoveOutcome.Moved.class);
        }

        @Test
        void of_another_dealership_takes_its_address_along() {
            var several = world.shop(SomeTerms.SEVERAL).appointments();
            var montreuil = new CalendarId(new DealerId("montreuil"), Category.ROAD);
            var versailles = new CalendarId(new DealerId("versailles"), Category.ROAD);
            world.calendars().save(SomeCalendars.weekdays(montreuil, 1));
            world.calendars().save(SomeCalendars.weekdays(versailles, 1));
            var before = ((BookOutcome.Booked) several.bookAppointment().book(claire.id(), montreuil, AT_NINE))
                    .appointment();

            var moved = (MoveOutcome.Moved)
                    several.moveAppointment().move(before.id(), claire, AT_NINE, versailles.dealer());

            assertThat(moved.appointment().calendar()).isEqualTo(versailles);
            assertThat(moved.appointment().place()).isEqualTo("4 place du Relais, 78000 Versailles");
        }
    }

    @Nested
    class That_cannot_be {
        @Test
        void leaves_it_where_it_is_when_the_new_place_is_taken() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));
            var before = booked(Category.ROAD, claire, AT_NINE);
            booked(Category.ROAD, world.customer("karim"), AT_TEN);

            assertThat(shop.moveAppointment().move(before.id(), claire, AT_TEN))
                    .isInstanceOf(BookOutcome.SlotTaken.class);
            assertThat(world.appointments().find(before.id())).contains(before);
        }

        @Test
        void leaves_it_when_another_of_ones_own_is_then() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
            world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 2));
            var before = booked(Category.ROAD, claire, AT_NINE);
            booked(Category.TRACK, claire, AT_TEN);

            assertThat(shop.moveAppointment().move(before.id(), claire, AT_TEN))
                    .isInstanceOf(BookOutcome.TooManyAppointments.class);
        }

        @Test
        void is_said_of_what_is_no_slot_is_over_cancelled_or_somebody_elses() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
            var appointment = booked(Category.ROAD, claire, AT_NINE);
            var move = shop.moveAppointment();

            assertThat(move.move(appointment.id(), claire, AT_TEN.plusSeconds(60)))
                    .isInstanceOf(BookOutcome.SlotNotOffered.class);
            assertThat(move.move(appointment.id(), world.customer("karim"), AT_TEN))
                    .isInstanceOf(CancelAppointmentOutcome.NoSuchAppointment.class);
            world.clock().set(AT_NINE);
            assertThat(move.move(appointment.id(), claire, AT_TEN))
                    .isInstanceOf(CancelAppointmentOutcome.AppointmentPast.class);
            world.clock().set(AT_NINE.minusSeconds(1));
            shop.cancelAppointment().cancel(appointment.id(), claire);
            assertThat(move.move(appointment.id(), claire, AT_TEN))
                    .isInstanceOf(CancelAppointmentOutcome.NoSuchAppointment.class);
        }
    }

    @Nested
    class By_staff {
        private final Calendar calendar = SomeCalendars.weekdays(Category.ROAD, 1);

        private void noticeOfADay() {
            world.calendars()
                    .save(new Calendar(
                            calendar.id(),
                            calendar.slotLength(),
                            1,
                            calendar.openings(),
                            calendar.closedDays(),
                            new BookingWindow(24 * 60, 1)));
        }

        @Test
        void is_not_bound_by_the_notice_but_by_the_clock() {
            noticeOfADay();
            var later = booked(Category.ROAD, claire, AT_TEN.plus(Duration.ofDays(2)));

            assertThat(shop.moveAppointment().move(later.id(), claire, AT_TEN))
                    .isInstanceOf(BookOutcome.SlotNotOffered.class);
            assertThat(shop.moveAppointment().move(later.id(), sophie, AT_TEN)).isInstanceOf(MoveOutcome.Moved.class);
            assertThat(shop.moveAppointment().move(later.id(), sophie, AT_TEN.minus(Duration.ofDays(1))))
                    .isInstanceOf(CancelAppointmentOutcome.AppointmentPast.class);
        }

        @Test
        void books_for_a_caller_who_becomes_a_guest_and_for_a_person_known() {
            noticeOfADay();
            var contact = new BookingContact(null, "+33639980000");
            var whom = new BookOnBehalf.Whom.Caller(new DisplayName("Inès"));

            var outcome = shop.bookOnBehalf().book(sophie, whom, calendar.id(), AT_NINE, VisitDetails.NONE, contact);

            var appointment = ((BookOutcome.Booked) outcome).appointment();
            var guest = world.accounts().find(appointment.customer()).orElseThrow();
            assertThat(guest.name().value()).isEqualTo("Inès");
            assertThat(guest.guest()).isTrue();
            assertThat(appointment.contact()).isEqualTo(contact);

            int people = world.heard().heard().size();
            assertThat(shop.bookOnBehalf().book(sophie, whom, calendar.id(), AT_NINE, VisitDetails.NONE, contact))
                    .isInstanceOf(BookOutcome.SlotTaken.class);
            assertThat(world.heard().heard()).hasSize(people);
            assertThat(shop.bookOnBehalf()
                            .book(
                                    sophie,
                                    new BookOnBehalf.Whom.Known(claire.id()),
                                    calendar.id(),
                                    AT_TEN,
                                    VisitDetails.NONE,
                                    contact))
                    .isInstanceOf(BookOutcome.Booked.class);
            assertThat(shop.bookOnBehalf()
                            .book(sophie, whom, calendar.id(), world.clock().instant(), VisitDetails.NONE, contact))
                    .isInstanceOf(CancelAppointmentOutcome.AppointmentPast.class);
        }

        @Test
        void may_be_the_fourth_to_come_but_at_no_time_twice() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
            world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 2));
            for (int day = 0; day < 3; day++) {
                booked(Category.ROAD, claire, AT_NINE.plus(Duration.ofDays(day)));
            }
            var known = new BookOnBehalf.Whom.Known(claire.id());

            assertThat(shop.bookOnBehalf()
                            .book(sophie, known, at(Category.ROAD), AT_TEN, VisitDetails.NONE, BookingContact.NONE))
                    .isInstanceOf(BookOutcome.Booked.class);
            assertThat(shop.bookOnBehalf()
                            .book(sophie, known, at(Category.TRACK), AT_TEN, VisitDetails.NONE, BookingContact.NONE))
                    .isInstanceOf(BookOutcome.TooManyAppointments.class);
        }
    }
}
