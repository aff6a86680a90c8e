package dev.paddock.persistence.appointment;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Appointments: those that stand in the table {@code bookings}, where each holds one of its slot's parallel lanes, and cancelled
 * ones in {@code cancelled_bookings}.
 */
public final class JdbiAppointments implements Appointments {
    private static final String COLUMNS = "id, category, starts_at, ends_at, customer_id, place";
    private static final String EVER =
            "SELECT " + COLUMNS + ", 'booked' AS status FROM bookings WHERE %1$s UNION ALL SELECT " + COLUMNS
                    + ", 'cancelled' AS status FROM cancelled_bookings WHERE %1$s";
    private static final Duration LONGEST = Duration.ofMinutes(Calendar.MAX_SLOT_MINUTES);

    private final Database database;

    public JdbiAppointments(Database database) {
        this.database = database;
    }

    @Override
    public boolean book(Appointment appointment, int places) {
        return database.change(handle -> {
            var taken = lanesTaken(handle, appointment);
            return IntStream.rangeClosed(1, places)
                    .filter(lane -> !taken.contains(lane))
                    .anyMatch(lane -> insert(handle, appointment, lane)); // one lost meanwhile: the next is tried
        });
    }

    @Override
    public boolean cancel(AppointmentId id, Instant at) {
        return database.change(handle -> {
            boolean stood = handle.createQuery("SELECT id FROM bookings WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
            return stood && moveToHistory(handle, id, at);
        });
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return database.read(handle -> handle.createQuery(EVER.formatted("id = :id"))
                .bind("id", id.value())
                .map((row, context) -> appointment(row))
                .findOne());
    }

    @Override
    public List<Appointment> of(UserId customer) {
        return database.read(
                handle -> handle.createQuery(EVER.formatted("customer_id = :customer") + " ORDER BY starts_at DESC, id")
                        .bind("customer", customer.value())
                        .map((row, context) -> appointment(row))
                        .list());
    }

    /** The lower bound of the start follows from the longest slot there is; it keeps the search within the index. */
    @Override
    public List<Appointment> booked(Category category, Instant from, Instant until) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + ", 'booked' AS status FROM bookings WHERE category = :category"
                                + " AND starts_at >= :earliest AND starts_at < :until AND ends_at > :from ORDER BY starts_at, lane")
                .bind("category", category.wireName())
                .bind("earliest", from.minus(LONGEST))
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> appointment(row))
                .list());
    }

    private static Set<Integer> lanesTaken(Handle handle, Appointment appointment) {
        return new HashSet<>(
                handle.createQuery("SELECT lane FROM bookings WHERE category = :category AND starts_at = :start")
                        .bind("category", appointment.category().wireName())
                        .bind("start", appointment.start())
                        .mapTo(Integer.class)
                        .list());
    }

    private static boolean insert(Handle handle, Appointment appointment, int lane) {
        return handle.createUpdate("""
                                INSERT INTO bookings (id, category, starts_at, ends_at, lane, customer_id, place)
                                VALUES (:id, :category, :start, :end, :lane, :customer, :place)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", appointment.id().value())
                        .bind("category", appointment.category().wireName())
                        .bind("start", appointment.start())
                        .bind("end", appointment.end())
                        .bind("lane", lane)
                        .bind("customer", appointment.customer().value())
                        .bind("place", appointment.place())
                        .execute()
                == 1;
    }

    private static boolean moveToHistory(Handle handle, AppointmentId id, Instant at) {
        handle.createUpdate("""
                        INSERT INTO cancelled_bookings
                            (id, category, starts_at, ends_at, lane, customer_id, place, cancelled_at)
                        SELECT id, category, starts_at, ends_at, lane, customer_id, place, :at FROM bookings WHERE id = :id
                        """).bind("id", id.value()).bind("at", at).execute();
        return handle.createUpdate("DELETE FROM bookings WHERE id = :id")
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                new AppointmentId(row.getString("id")),
                Columns.named(Category.class, row, "category"),
                new UserId(row.getString("customer_id")),
                new SlotTime(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                row.getString("place"),
                Columns.named(Appointment.Status.class, row, "status"));
    }
}
