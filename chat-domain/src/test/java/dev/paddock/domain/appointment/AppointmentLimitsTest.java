package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.appointment.BookOutcome.Booked;
import dev.paddock.domain.appointment.BookOutcome.SlotNotOffered;
import dev.paddock.domain.appointment.BookOutcome.TooManyAppointments;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppointmentLimitsTest {
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-11-24T08:00:00Z");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final Account karim = world.customer("karim");
    private final BookAppointment bookAppointment = shop.appointments().bookAppointment();

    @BeforeEach
    void open_on_weekdays() {
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 1));
    }

    @Nested
    class With_three_appointments_to_come {
        private final List<Appointment> three = new ArrayList<>();

        @BeforeEach
        void book_three() {
            for (int day = 0; day < 3; day++) {
                three.add(((Booked) book(claire, TUESDAY_AT_NINE.plus(Duration.ofDays(day)))).appointment());
            }
        }

        @Test
        void one_is_told_which_they_are_and_gets_no_fourth() {
            assertThat(book(claire, TUESDAY_AT_NINE.plusSeconds(3600))).isEqualTo(new TooManyAppointments(null, three));
            assertThat(world.appointments().of(claire.id())).hasSize(3);
        }

        @Test
        void one_gets_another_after_cancelling_one_or_once_one_has_begun() {
            world.appointments().cancel(three.get(1).id(), world.clock().instant());
            assertThat(book(claire, TUESDAY_AT_NINE.plusSeconds(3600))).isInstanceOf(Booked.class);
            assertThat(book(claire, TUESDAY_AT_NINE.plusSeconds(7200))).isInstanceOf(TooManyAppointments.class);

            world.clock().set(TUESDAY_AT_NINE);
            assertThat(book(claire, TUESDAY_AT_NINE.plusSeconds(7200))).isInstanceOf(Booked.class);
        }

        @Test
        void others_are_not_held_up() {
            assertThat(book(karim, TUESDAY_AT_NINE)).isInstanceOf(Booked.class);
        }
    }

    @Test
    void nobody_gets_two_at_one_time_in_whatever_category() {
        var first = ((Booked) book(claire, TUESDAY_AT_NINE)).appointment();

        assertThat(bookAppointment.book(claire.id(), at(Category.TRACK), TUESDAY_AT_NINE))
                .isEqualTo(new TooManyAppointments(first, List.of()));
        assertThat(bookAppointment.book(claire.id(), at(Category.TRACK), TUESDAY_AT_NINE.plusSeconds(3600)))
                .isInstanceOf(Booked.class);
    }

    @Test
    void one_person_who_books_everywhere_at_once_gets_three() {
        var outcomes = Race.of(
                9,
                i -> book(claire, TUESDAY_AT_NINE.plus(Duration.ofDays(i / 3)).plusSeconds(3600L * (i % 3))));

        assertThat(outcomes.stream().filter(Booked.class::isInstance)).hasSize(3);
    }

    @Nested
    class A_calendar_with_a_notice_and_a_horizon {
        @BeforeEach
        void open() {
            var usual = SomeCalendars.weekdays(Category.ROAD, 2);
            world.calendars()
                    .save(new Calendar(
                            at(Category.ROAD),
                            usual.slotLength(),
                            2,
                            usual.openings(),
                            Set.of(),
                            new BookingWindow(120, 1)));
        }

        @Test
        void takes_nobody_sooner_than_the_notice() {
            world.clock().set(TUESDAY_AT_NINE.minus(Duration.ofMinutes(119)));
            assertThat(book(claire, TUESDAY_AT_NINE)).isEqualTo(new SlotNotOffered());
            assertThat(firstFree().start()).isEqualTo(TUESDAY_AT_NINE.plusSeconds(3600));

            world.clock().set(TUESDAY_AT_NINE.minus(Duration.ofHours(2)));
            assertThat(firstFree().start()).isEqualTo(TUESDAY_AT_NINE);
            assertThat(book(claire, TUESDAY_AT_NINE)).isInstanceOf(Booked.class);
        }

        @Test
        void takes_nobody_later_than_the_horizon() {
            world.clock().set(TUESDAY_AT_NINE);
            var inAWeek = TUESDAY_AT_NINE.plus(Duration.ofDays(7));

            assertThat(book(claire, inAWeek.plusSeconds(3600))).isEqualTo(new SlotNotOffered());
            assertThat(book(claire, inAWeek)).isInstanceOf(Booked.class);
        }

        private Slot firstFree() {
            var findSlots = shop.appointments().findSlots();
            return findSlots.freeIn(at(Category.ROAD), findSlots.currentWeek()).get(0);
        }
    }

    private BookOutcome book(Account customer, Instant start) {
        return bookAppointment.book(customer.id(), at(Category.ROAD), start);
    }
}
