package dev.paddock.persistence.appointment;

import dev.paddock.domain.appointment.BookingWindow;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Calendars;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Calendars, in the table {@code calendars}: one row each, so that reading one never sees half of a change. */
public final class JdbiCalendars implements Calendars {
    private final Database database;

    public JdbiCalendars(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Calendar> find(CalendarId id) {
        return database.read(handle -> find(handle, id, ""));
    }

    @Override
    public Optional<Calendar> lock(CalendarId id) {
        return database.lock(handle -> find(handle, id, " FOR UPDATE"));
    }

    @Override
    public List<Calendar> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM calendars ORDER BY dealership, category")
                .map((row, context) -> calendar(row))
                .list());
    }

    @Override
    public void save(Calendar calendar) {
        database.alter(handle -> {
            boolean added = bound(handle.createUpdate("""
                                    INSERT INTO calendars (dealership, category, slot_seconds, places, openings, closed_days,
                                        notice_minutes, horizon_weeks)
                                    VALUES (:dealer, :category, :seconds, :places, :openings, :closedDays,
                                        :notice, :horizon)
                                    ON CONFLICT DO NOTHING
                                    """), calendar).execute() == 1;
            if (!added) {
                bound(handle.createUpdate("""
                                UPDATE calendars SET slot_seconds = :seconds, places = :places, openings = :openings,
                                    closed_days = :closedDays, notice_minutes = :notice, horizon_weeks = :horizon
                                WHERE dealership = :dealer AND category = :category
                                """), calendar).execute();
            }
        });
    }

    @Override
    public void adopt(DealerId from, DealerId to) {
        database.alter(handle -> handle.createUpdate("""
                        UPDATE calendars SET dealership = :to WHERE dealership = :from
                            AND category NOT IN (SELECT c.category FROM calendars c WHERE c.dealership = :to)
                        """)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute());
    }

    private static Optional<Calendar> find(Handle handle, CalendarId id, String suffix) {
        return handle.createQuery(
                        "SELECT * FROM calendars WHERE dealership = :dealer AND category = :category" + suffix)
                .bind("dealer", id.dealer().value())
                .bind("category", id.category().wireName())
                .map((row, context) -> calendar(row))
                .findOne();
    }

    private static Update bound(Update update, Calendar calendar) {
        return update.bind("dealer", calendar.id().dealer().value())
                .bind("category", calendar.category().wireName())
                .bind("seconds", Math.toIntExact(calendar.slotLength().toSeconds()))
                .bind("places", calendar.places())
                .bind(
                        "openings",
                        calendar.openings().stream().map(JdbiCalendars::written).collect(Collectors.joining(",")))
                .bind(
                        "closedDays",
                        calendar.closedDays().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(",")))
                .bind("notice", calendar.window().noticeMinutes())
                .bind("horizon", calendar.window().horizonWeeks());
    }

    private static Calendar calendar(ResultSet row) throws SQLException {
        return new Calendar(
                new CalendarId(
                        new DealerId(row.getString("dealership")), Columns.named(Category.class, row, "category")),
                Duration.ofSeconds(row.getInt("slot_seconds")),
                row.getInt("places"),
                items(row.getString("openings")).map(JdbiCalendars::opening).toList(),
                items(row.getString("closed_days")).map(LocalDate::parse).collect(Collectors.toSet()),
                new BookingWindow(row.getLong("notice_minutes"), row.getLong("horizon_weeks")));
    }

    private static Stream<String> items(String written) {
        return written.isEmpty() ? Stream.empty() : Stream.of(written.split(","));
    }

    /** As in {@code MONDAY/09:00/12:00}; the midnight that ends a day is 24:00. */
    private static String written(Opening opening) {
        return opening.day() + "/" + opening.from() + "/" + opening.wireTo();
    }

    private static Opening opening(String written) {
        String[] parts = written.split("/");
        return new Opening(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), Opening.parseEnd(parts[2]));
    }
}
