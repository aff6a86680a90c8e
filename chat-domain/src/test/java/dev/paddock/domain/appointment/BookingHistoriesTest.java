package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.BookOutcome.Booked;
import dev.paddock.domain.appointment.BookOutcome.TooManyAppointments;
import dev.paddock.domain.appointment.ConfigureCalendar.Hours;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of one calendar, its slots and places changed in between: no moment is ever sold more often than it has places. */
class BookingHistoriesTest {
    private static final int STEPS = 300;
    private static final int[] SLOT_MINUTES = {20, 30, 45, 60, 90};

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final FindSlots findSlots = shop.appointments().findSlots();
    private final BookAppointment bookAppointment = shop.appointments().bookAppointment();
    private final CancelAppointment cancelAppointment = shop.appointments().cancelAppointment();
    private final ConfigureCalendar configureCalendar = new ConfigureCalendar(world.calendars(), world.transactions());
    private final List<Account> people =
            IntStream.range(0, 12).mapToObj(i -> world.customer("person-" + i)).toList();
    private final Map<AppointmentId, Integer> placesWhenBooked = new HashMap<>();
    private int places = 3;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void never_oversell_a_moment_nor_refuse_what_is_free(long seed) {
        var random = new SplittableRandom(seed);
        reconfigure(random);
        for (int i = 0; i < STEPS; i++) {
            step(random);
            assertThat(oversold()).as("seed %d, step %d", seed, i).isEmpty();
        }
        assertThat(placesWhenBooked).as("seed %d booked something", seed).hasSizeGreaterThan(10);
    }

    private void step(SplittableRandom random) {
        switch (random.nextInt(12)) {
            case 0 -> reconfigure(random);
            case 1, 2, 3 -> cancelOne(random);
            case 4 -> world.clock().advance(Duration.ofMinutes(random.nextInt(90)));
            default -> bookOne(random);
        }
    }

    private void reconfigure(SplittableRandom random) {
        places = random.nextInt(1, 4);
        var minutes = SLOT_MINUTES[random.nextInt(SLOT_MINUTES.length)];
        configureCalendar.configure(at(Category.ROAD), new Hours(minutes, places, SomeCalendars.mornings(), Set.of()));
    }

    private void bookOne(SplittableRandom random) {
        var free = findSlots.freeIn(at(Category.ROAD), findSlots.currentWeek());
        if (free.isEmpty()) {
            return;
        }
        var slot = free.get(random.nextInt(Math.min(4, free.size()))); // few slots, so that they fill up
        var customer = people.get(random.nextInt(people.size()));

        var outcome = bookAppointment.book(customer.id(), at(Category.ROAD), slot.start());

        if (outcome instanceof TooManyAppointments) {
            assertThat(held(customer, slot)).isTrue();
            return;
        }
        assertThat(outcome).isInstanceOf(Booked.class);
        placesWhenBooked.putIfAbsent(((Booked) outcome).appointment().id(), places);
    }

    /** Returns whether the customer has three to come, or one at the time of {@code slot}. */
    private boolean held(Account customer, Slot slot) {
        var own = world.appointments().of(customer.id()).stream()
                .filter(one -> one.status() == Appointment.Status.BOOKED)
                .toList();
        var now = world.clock().instant();
        return own.stream().anyMatch(one -> one.time().overlaps(slot.time()))
                || own.stream().filter(one -> one.isAhead(now)).count() >= BookAppointment.MOST_AHEAD;
    }

    private void cancelOne(SplittableRandom random) {
        var booked = booked();
        if (!booked.isEmpty()) {
            var staff = people.get(0).withRole(Role.ADMIN);
            cancelAppointment.cancel(booked.get(random.nextInt(booked.size())).id(), staff);
        }
    }

    /** The moments at which more appointments run than there were places when the last of them was sold. */
    private List<Instant> oversold() {
        var booked = booked();
        return booked.stream()
                .map(Appointment::start)
                .filter(moment -> {
                    var running = booked.stream()
                            .filter(one -> one.time().covers(moment))
                            .toList();
                    int allowed = running.stream()
                            .mapToInt(one -> placesWhenBooked.getOrDefault(one.id(), 0))
                            .max()
                            .orElse(0);
                    return running.size() > allowed;
                })
                .toList();
    }

    private List<Appointment> booked() {
        return world.appointments().booked(at(Category.ROAD), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }
}
