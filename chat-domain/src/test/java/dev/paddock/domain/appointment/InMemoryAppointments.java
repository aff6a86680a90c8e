package dev.paddock.domain.appointment;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.NamedDealer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Appointments in memory. */
public final class InMemoryAppointments implements Appointments {
    private record Row(Appointment appointment, int place) {
        boolean isBooked() {
            return appointment.status() == Appointment.Status.BOOKED;
        }
    }

    private final InMemoryTable<AppointmentId, Row> rows;
    private final InMemoryTransactions transactions;

    public InMemoryAppointments(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
        this.transactions = transactions;
    }

    /** Whatever was ever booked, in no particular order. */
    public Stream<Appointment> all() {
        return rows.all().map(Row::appointment);
    }

    @Override
    public boolean book(Appointment appointment, int places) {
        return transactions.run(() -> {
            var taken = inSlotOf(appointment).map(Row::place).toList();
            var free = IntStream.range(0, places)
                    .filter(place -> !taken.contains(place))
                    .findFirst();
            free.ifPresent(place -> rows.put(appointment.id(), new Row(appointment, place)));
            return free.isPresent();
        });
    }

    @Override
    public boolean move(Appointment moved, int places) {
        return transactions.run(() -> {
            var taken = inSlotOf(moved).map(Row::place).toList();
            var free = IntStream.range(0, places)
                    .filter(place -> !taken.contains(place))
                    .findFirst();
            boolean done = free.isPresent()
                    && rows.find(moved.id()).filter(Row::isBooked).isPresent();
            if (done) {
                rows.put(moved.id(), new Row(moved, free.getAsInt()));
            }
            return done;
        });
    }

    @Override
    public boolean cancel(AppointmentId id, Cancellation how, Instant at) {
        return transactions.run(() -> {
            var booked = rows.find(id).filter(Row::isBooked);
            booked.ifPresent(row -> rows.put(id, new Row(row.appointment().cancelled(how), row.place())));
            return booked.isPresent();
        });
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return rows.find(id).map(Row::appointment);
    }

    @Override
    public List<Appointment> of(UserId customer) {
        return rows.all()
                .map(Row::appointment)
                .filter(appointment -> appointment.customer().equals(customer))
                .sorted(Comparator.comparing(Appointment::start).reversed())
                .toList();
    }

    @Override
    public List<Appointment> booked(CalendarId calendar, Instant from, Instant until) {
        return rows.all()
                .filter(Row::isBooked)
                .map(Row::appointment)
                .filter(appointment -> appointment.calendar().equals(calendar))
                .filter(appointment -> appointment.time().overlaps(new SlotTime(from, until)))
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    @Override
    public void adopt(DealerId from, NamedDealer to) {
        rows.all()
                .filter(row -> row.appointment().dealer().id().equals(from))
                .toList()
                .forEach(row -> {
                    var adopted = adopted(row.appointment(), to);
                    if (!row.isBooked() || inSlotOf(adopted).noneMatch(other -> other.place() == row.place())) {
                        rows.put(adopted.id(), new Row(adopted, row.place()));
                    }
                });
    }

    private static Appointment adopted(Appointment known, NamedDealer dealer) {
        return new Appointment(
                known.id(),
                known.category(),
                known.customer(),
                known.time(),
                known.place(),
                known.status(),
                known.details(),
                known.contact(),
                known.cancellation(),
                dealer,
                known.moves());
    }

    @Override
    public void forgetDetails(UserId customer) {
        transactions.run(() -> {
            rows.all()
                    .filter(row -> row.appointment().customer().equals(customer))
                    .toList()
                    .forEach(row -> rows.put(
                            row.appointment().id(), new Row(row.appointment().bare(), row.place())));
            return true;
        });
    }

    private Stream<Row> inSlotOf(Appointment wanted) {
        return rows.all()
                .filter(Row::isBooked)
                .filter(row -> row.appointment().calendar().equals(wanted.calendar())
                        && row.appointment().start().equals(wanted.start()));
    }
}
