package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading appointments: one's own, and for staff everybody's. */
public final class ReadAppointments {
    /**
     * An appointment as staff see it. The name of an erased customer is empty.
     *
     * @param contact how to reach the customer: what they gave when they booked, else the address of their account
     */
    public record Booking(Appointment appointment, Person customer, BookingContact contact) {}

    private record Customer(Person person, @Nullable EmailAddress email) {
        Booking booking(Appointment appointment) {
            var given = appointment.contact();
            var address = given.email() == null ? email : given.email();
            return new Booking(appointment, person, new BookingContact(address, given.phone()));
        }
    }

    private final Appointments appointments;
    private final Accounts accounts;
    private final ZoneId zone;
    private final InstantSource clock;

    /**
     * @param zone the one whose weeks these are, the dealership's
     */
    public ReadAppointments(Appointments appointments, Accounts accounts, ZoneId zone, InstantSource clock) {
        this.appointments = appointments;
        this.accounts = accounts;
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    /** All of a customer's, cancelled ones included, latest start first. */
    public List<Appointment> of(UserId customer) {
        return appointments.of(customer);
    }

    /** The customer's next one that stands; empty if none is to come. */
    public Optional<Appointment> nextOf(UserId customer) {
        var now = clock.instant();
        return appointments.of(customer).stream()
                .filter(own -> own.isAhead(now))
                .min(Comparator.comparing(Appointment::start));
    }

    /** The appointment, if {@code reader} may see it; to a customer, somebody else's does not exist. */
    public Optional<Appointment> find(AppointmentId id, Account reader) {
        return appointments.find(id).filter(appointment -> appointment.isVisibleTo(reader));
    }

    /** The appointment as staff see it. */
    public Booking booking(Appointment appointment) {
        return customer(appointment.customer()).booking(appointment);
    }

    /** The appointments booked at {@code dealer} that overlap {@code week}, by start, for staff; of all categories if {@code category} is null. */
    public List<Booking> inWeek(DealerId dealer, @Nullable Category category, IsoWeek week) {
        var categories = category == null ? Stream.of(Category.values()) : Stream.of(category);
        Map<UserId, Customer> customers = new HashMap<>();
        return categories
                .flatMap(each -> booked(new CalendarId(dealer, each), week))
                .sorted(Comparator.comparing(Appointment::start).thenComparing(Appointment::category))
                .map(appointment -> customers
                        .computeIfAbsent(appointment.customer(), this::customer)
                        .booking(appointment))
                .toList();
    }

    private Stream<Appointment> booked(CalendarId calendar, IsoWeek week) {
        return appointments
                .booked(calendar, midnight(week.monday()), midnight(week.next().monday()))
                .stream();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Customer customer(UserId id) {
        return accounts.find(id)
                .map(account -> new Customer(account.person(), account.email()))
                .orElseGet(() -> new Customer(new Person(id, "", Role.CUSTOMER), null));
    }
}
