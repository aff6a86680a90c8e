package dev.paddock.persistence.advice;

import dev.paddock.domain.advice.DeskHours;
import dev.paddock.domain.advice.DeskHoursBook;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.persistence.transaction.Database;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Update;

/** Desk hours, in the one row of the table {@code desk_hours}, so that reading them never sees half of a change. */
public final class JdbiDeskHours implements DeskHoursBook {
    private final Database database;

    public JdbiDeskHours(Database database) {
        this.database = database;
    }

    @Override
    public DeskHours read() {
        return database.read(handle -> handle.createQuery("SELECT openings, closed_days FROM desk_hours")
                .map((row, context) -> new DeskHours(
                        items(row.getString("openings"))
                                .map(JdbiDeskHours::opening)
                                .toList(),
                        items(row.getString("closed_days"))
                                .map(LocalDate::parse)
                                .collect(Collectors.toSet())))
                .findOne()
                .orElse(DeskHours.UNKNOWN));
    }

    @Override
    public void save(DeskHours hours) {
        database.alter(handle -> {
            boolean added = bound(
                                    handle.createUpdate(
                                            "INSERT INTO desk_hours (id, openings, closed_days) VALUES (1, :openings, :closedDays)"
                                                    + " ON CONFLICT DO NOTHING"),
                                    hours)
                            .execute()
                    == 1;
            if (!added) {
                bound(
                                handle.createUpdate(
                                        "UPDATE desk_hours SET openings = :openings, closed_days = :closedDays"),
                                hours)
                        .execute();
            }
        });
    }

    private static Update bound(Update update, DeskHours hours) {
        return update.bind(
                        "openings",
                        hours.openings().stream().map(JdbiDeskHours::written).collect(Collectors.joining(",")))
                .bind(
                        "closedDays",
                        hours.closedDays().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(",")));
    }

    private static Stream<String> items(String written) {
        return written.isEmpty() ? Stream.empty() : Stream.of(written.split(",", -1));
    }

    private static String written(Opening opening) {
        return opening.day() + "/" + opening.from() + "/" + opening.wireTo();
    }

    private static Opening opening(String written) {
        String[] parts = written.split("/", -1);
        return new Opening(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), Opening.parseEnd(parts[2]));
    }
}
