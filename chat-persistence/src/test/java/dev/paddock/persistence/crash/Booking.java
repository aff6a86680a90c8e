package dev.paddock.persistence.crash;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentEvent;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.persistence.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Booking slots that several want and one can have, and cancelling some of them again. Every booking must be found as it was last
 * acknowledged, and no slot may be sold twice.
 */
final class Booking implements Act {
    private static final String KIND = "booking";
    private static final String NONE = "none";
    private static final int THREADS = 3;
    private static final int CANCELLED = 4;
    private static final Duration SLOT = Duration.ofMinutes(15);
    private static final int SLOTS_OF_A_LIFE = 10_000;
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    @Override
    public void begin(Stores stores, Life life, Voice voice) {
        for (int thread = 0; thread < THREADS; thread++) {
            int of = thread;
            Act.eachRound(KIND + of, number -> {
                var appointment = appointment(life, customer(life, of), number);
                boolean booked = book(stores, voice, appointment);
                if (booked && number % CANCELLED == of) {
                    cancel(stores, voice, appointment);
                }
            });
        }
    }

    private static boolean book(Stores stores, Voice voice, Appointment appointment) {
        String id = appointment.id().value();
        voice.begin(KIND, id, Appointment.Status.BOOKED.wireName());
        boolean booked = stores.transactions().run(() -> {
            boolean free = stores.appointments().book(appointment, 1);
            if (free) {
                stores.events().append(new AppointmentEvent.AppointmentBooked(appointment));
            }
            return free;
        });
        voice.acknowledge(KIND, id, booked ? Appointment.Status.BOOKED.wireName() : NONE);
        return booked;
    }

    private static void cancel(Stores stores, Voice voice, Appointment appointment) {
        String id = appointment.id().value();
        voice.begin(KIND, id, Appointment.Status.CANCELLED.wireName());
        boolean stood = stores.transactions().run(() -> {
            stores.events().append(new AppointmentEvent.AppointmentCancelled(appointment.cancelled()));
            return stores.appointments().cancel(appointment.id(), Instant.now());
        });
        voice.acknowledge(KIND, id, stood ? Appointment.Status.CANCELLED.wireName() : NONE);
    }

    private static Appointment appointment(Life life, UserId customer, int number) {
        var start = start(life).plus(SLOT.multipliedBy(number));
        return new Appointment(
                new AppointmentId(customer.value() + "-" + number),
                at(Category.ROAD),
                customer,
                new SlotTime(start, start.plus(SLOT)),
                "Paris",
                Appointment.Status.BOOKED);
    }

    private static Instant start(Life life) {
        return FIRST.plus(SLOT.multipliedBy((long) SLOTS_OF_A_LIFE * life.number()));
    }

    private static UserId customer(Life life, int thread) {
        return life.person(KIND, thread, 0).id();
    }

    @Override
    public void check(Stores stores, Acknowledgements said) {
        var life = said.life();
        assertThat(stores.appointments().booked(at(Category.ROAD), start(life), start(new Life(life.number() + 1))))
                .extracting(Appointment::start)
                .doesNotHaveDuplicates();
        for (int thread = 0; thread < THREADS; thread++) {
            check(stores, said, customer(life, thread));
        }
    }

    /** The words on this customer's bookings, and the one more that may have been under way. */
    private static void check(Stores stores, Acknowledgements said, UserId customer) {
        var found = stores.appointments().of(customer).stream()
                .collect(Collectors.toMap(
                        appointment -> appointment.id().value(),
                        appointment -> appointment.status().wireName()));
        assertThat(found).allSatisfy((id, status) -> assertThat(status).isIn(said.allowed(KIND, id, NONE)));
        said.of(KIND).keySet().stream()
                .filter(id -> id.startsWith(customer.value() + "-"))
                .forEach(id -> assertThat(found.getOrDefault(id, NONE)).as(id).isIn(said.allowed(KIND, id, NONE)));
    }
}
