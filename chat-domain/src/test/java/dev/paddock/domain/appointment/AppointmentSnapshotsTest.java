package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Follower;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of appointments: a snapshot of any moment and the events since are what a fresh snapshot says. */
class AppointmentSnapshotsTest {
    private static final int STEPS = 300;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final FindSlots findSlots = shop.appointments().findSlots();
    private final BookAppointment bookAppointment = shop.appointments().bookAppointment();
    private final CancelAppointment cancelAppointment = shop.appointments().cancelAppointment();
    private final Account sophie = world.admin("sophie");
    private final List<Account> people =
            IntStream.range(0, 5).mapToObj(i -> world.customer("person-" + i)).toList();
    private final List<View> views = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void and_the_events_since_are_a_fresh_snapshot(long seed) {
        var random = new SplittableRandom(seed);
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 1));
        for (int i = 0; i < STEPS; i++) {
            if (i % 50 == 0) {
                views.add(new View());
            }
            step(random);
            assertThat(views).as("seed %d, step %d", seed, i).allSatisfy(View::isFresh);
        }
        assertThat(world.heard().heard(AppointmentEvent.AppointmentCancelled.class))
                .isNotEmpty();
    }

    private void step(SplittableRandom random) {
        var person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(8)) {
            case 0 -> world.clock().advance(Duration.ofHours(random.nextInt(6)));
            case 1, 2 -> cancelOne(person, random);
            case 3 -> cancelOne(sophie, random);
            default -> bookOne(person, random);
        }
    }

    private void bookOne(Account person, SplittableRandom random) {
        var category = random.nextBoolean() ? Category.ROAD : Category.TRACK;
        var starts = findSlots.freeIn(at(category), findSlots.currentWeek().next());
        var start = starts.isEmpty() || random.nextInt(6) == 0
                ? world.clock().instant() // never offered
                : starts.get(random.nextInt(starts.size())).start();
        bookAppointment.book(person.id(), at(category), start);
    }

    /** Of whomever: a customer who tries with somebody else's is told that there is none, and nobody hears of it. */
    private void cancelOne(Account by, SplittableRandom random) {
        var all = world.appointments().all().toList();
        if (!all.isEmpty()) {
            cancelAppointment.cancel(all.get(random.nextInt(all.size())).id(), by);
        }
    }

    /** Everybody's appointments. */
    private final class View {
        private final Map<AppointmentId, Appointment> all = new HashMap<>();
        private final Follower follower = new Follower(world.eventLog(), this::hear);

        View() {
            people.stream()
                    .flatMap(person -> world.appointments().of(person.id()).stream())
                    .forEach(this::put);
        }

        void isFresh() {
            follower.catchUp();
            for (var person : people) {
                assertThat(of(person.id()))
                        .containsExactlyInAnyOrderElementsOf(
                                world.appointments().of(person.id()));
            }
            assertThat(all.values())
                    .filteredOn(appointment -> appointment.status() == Appointment.Status.BOOKED)
                    .containsExactlyInAnyOrderElementsOf(freshBooked());
        }

        private void hear(StateEvent event) {
            if (event instanceof AppointmentEvent changed) {
                put(changed.appointment());
            }
        }

        private void put(Appointment appointment) {
            all.put(appointment.id(), appointment);
        }

        private List<Appointment> of(UserId customer) {
            return all.values().stream()
                    .filter(appointment -> appointment.customer().equals(customer))
                    .toList();
        }

        private List<Appointment> freshBooked() {
            return Arrays.stream(Category.values())
                    .flatMap(category -> world.appointments().booked(at(category), Instant.EPOCH, FAR).stream())
                    .toList();
        }
    }
}
