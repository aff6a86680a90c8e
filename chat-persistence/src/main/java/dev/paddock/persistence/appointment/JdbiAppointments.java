package dev.paddock.persistence.appointment;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.appointment.Appointment;
import dev.paddock.domain.appointment.AppointmentId;
import dev.paddock.domain.appointment.Appointments;
import dev.paddock.domain.appointment.BookingContact;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.CancelReason;
import dev.paddock.domain.appointment.Cancellation;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SlotTime;
import dev.paddock.domain.appointment.VisitDetails;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.NamedDealer;
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
import org.jspecify.annotations.Nullable;

/**
 * Appointments: those that stand in the table {@code bookings}, where each holds one of its slot's parallel lanes, and cancelled
 * ones in {@code cancelled_bookings}.
 */
public final class JdbiAppointments implements Appointments {
    private static final String KEPT = "id, category, starts_at, ends_at, customer_id, place,"
            + " model_year, last_service, kilometres, riding, contact_email, contact_phone, dealership, dealership_name, moves";
    private static final String STANDING = "SELECT " + KEPT
            + ", 'booked' AS status, FALSE AS by_staff, CAST(NULL AS VARCHAR(1000)) AS reason FROM bookings";
    private static final String EVER = STANDING + " WHERE %1$s UNION ALL SELECT " + KEPT
            + ", 'cancelled' AS status, by_staff, reason FROM cancelled_bookings WHERE %1$s";
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
    public boolean move(Appointment moved, int places) {
        return database.change(handle -> {
            var taken = lanesTaken(handle, moved);
            var lane = IntStream.rangeClosed(1, places)
                    .filter(each -> !taken.contains(each))
                    .findFirst();
            return lane.isPresent() && update(handle, moved, lane.getAsInt());
        });
    }

    @Override
    public boolean cancel(AppointmentId id, Cancellation how, Instant at) {
        return database.change(handle -> {
            boolean stood = handle.createQuery("SELECT id FROM bookings WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
            return stood && moveToHistory(handle, id, how, at);
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
    public List<Appointment> booked(CalendarId calendar, Instant from, Instant until) {
        return database.read(handle -> handle.createQuery(
                        STANDING + " WHERE dealership = :dealer AND category = :category"
                                + " AND starts_at >= :earliest AND starts_at < :until AND ends_at > :from ORDER BY starts_at, lane")
                .bind("dealer", calendar.dealer().value())
                .bind("category", calendar.category().wireName())
                .bind("earliest", from.minus(LONGEST))
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> appointment(row))
                .list());
    }

    @Override
    public void adopt(DealerId from, NamedDealer to) {
        database.alter(handle -> {
            adopt(handle, "cancelled_bookings", "", from, to);
            adopt(handle, "bookings", """
                     AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.dealership = :to
                        AND b.category = bookings.category AND b.starts_at = bookings.starts_at AND b.lane = bookings.lane)
                    """, from, to);
        });
    }

    private static void adopt(Handle handle, String table, String condition, DealerId from, NamedDealer to) {
        handle.createUpdate("UPDATE " + table
                        + " SET dealership = :to, dealership_name = :name WHERE dealership = :from" + condition)
                .bind("from", from.value())
                .bind("to", to.id().value())
                .bind("name", to.name())
                .execute();
    }

    @Override
    public void forgetDetails(UserId customer) {
        database.alter(handle -> {
            for (var table : List.of("bookings", "cancelled_bookings")) {
                handle.createUpdate(
                                "UPDATE " + table + " SET model_year = NULL, last_service = NULL, kilometres = NULL,"
                                        + " riding = NULL, contact_email = NULL, contact_phone = NULL WHERE customer_id = :customer")
                        .bind("customer", customer.value())
                        .execute();
            }
            handle.createUpdate("UPDATE cancelled_bookings SET reason = NULL WHERE customer_id = :customer")
                    .bind("customer", customer.value())
                    .execute();
        });
    }

    private static Set<Integer> lanesTaken(Handle handle, Appointment appointment) {
        return new HashSet<>(handle.createQuery("SELECT lane FROM bookings"
                        + " WHERE dealership = :dealer AND category = :category AND starts_at = :start")
                .bind("dealer", appointment.dealer().id().value())
                .bind("category", appointment.category().wireName())
                .bind("start", appointment.start())
                .mapTo(Integer.class)
                .list());
    }

    private static boolean insert(Handle handle, Appointment appointment, int lane) {
        var details = appointment.details();
        var contact = appointment.contact();
        var email = contact.email();
        return handle.createUpdate("""
                                INSERT INTO bookings (id, category, starts_at, ends_at, lane, customer_id, place,
                                    model_year, last_service, kilometres, riding, contact_email, contact_phone,
                                    dealership, dealership_name, moves)
                                VALUES (:id, :category, :start, :end, :lane, :customer, :place,
                                    :year, :lastService, :kilometres, :riding, :email, :phone,
                                    :dealer, :dealerName, :moves)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", appointment.id().value())
                        .bind("category", appointment.category().wireName())
                        .bind("start", appointment.start())
                        .bind("end", appointment.end())
                        .bind("lane", lane)
                        .bind("customer", appointment.customer().value())
                        .bind("place", appointment.place())
                        .bind("year", details.year())
                        .bind("lastService", details.lastService())
                        .bind("kilometres", details.kilometres())
                        .bind("riding", details.usage())
                        .bind("email", email == null ? null : email.value())
                        .bind("phone", contact.phone())
                        .bind("dealer", appointment.dealer().id().value())
                        .bind("dealerName", appointment.dealer().name())
                        .bind("moves", appointment.moves())
                        .execute()
                == 1;
    }

    private static boolean update(Handle handle, Appointment moved, int lane) {
        return handle.createUpdate("""
                                UPDATE bookings SET starts_at = :start, ends_at = :end, lane = :lane, place = :place,
                                    dealership = :dealer, dealership_name = :dealerName, moves = :moves
                                WHERE id = :id
                                """)
                        .bind("id", moved.id().value())
                        .bind("start", moved.start())
                        .bind("end", moved.end())
                        .bind("lane", lane)
                        .bind("place", moved.place())
                        .bind("dealer", moved.dealer().id().value())
                        .bind("dealerName", moved.dealer().name())
                        .bind("moves", moved.moves())
                        .execute()
                == 1;
    }

    private static boolean moveToHistory(Handle handle, AppointmentId id, Cancellation how, Instant at) {
        var reason = how.reason();
        handle.createUpdate(
                        "INSERT INTO cancelled_bookings (" + KEPT + ", lane, cancelled_at, by_staff, reason) SELECT "
                                + KEPT + ", lane, :at, :byStaff, :reason FROM bookings WHERE id = :id")
                .bind("id", id.value())
                .bind("at", at)
                .bind("byStaff", how.byStaff())
                .bind("reason", reason == null ? null : reason.value())
                .execute();
        return handle.createUpdate("DELETE FROM bookings WHERE id = :id")
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        var status = Columns.named(Appointment.Status.class, row, "status");
        return new Appointment(
                new AppointmentId(row.getString("id")),
                Columns.named(Category.class, row, "category"),
                new UserId(row.getString("customer_id")),
                new SlotTime(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                row.getString("place"),
                status,
                new VisitDetails(
                        row.getString("model_year"),
                        row.getString("last_service"),
                        row.getString("kilometres"),
                        row.getString("riding")),
                contact(row.getString("contact_email"), row.getString("contact_phone")),
                status == Appointment.Status.BOOKED
                        ? null
                        : cancellation(row.getBoolean("by_staff"), row.getString("reason")),
                new NamedDealer(new DealerId(row.getString("dealership")), row.getString("dealership_name")),
                row.getInt("moves"));
    }

    private static BookingContact contact(@Nullable String email, @Nullable String phone) {
        return new BookingContact(email == null ? null : new EmailAddress(email), phone);
    }

    private static Cancellation cancellation(boolean byStaff, @Nullable String reason) {
        return new Cancellation(byStaff, reason == null ? null : new CancelReason(reason));
    }
}
