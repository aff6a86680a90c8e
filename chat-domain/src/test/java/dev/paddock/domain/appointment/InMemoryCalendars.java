package dev.paddock.domain.appointment;

import dev.paddock.domain.InMemoryTable;
import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.dealer.DealerId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Calendars in memory. */
public final class InMemoryCalendars implements Calendars {
    private final InMemoryTable<CalendarId, Calendar> rows;

    public InMemoryCalendars(InMemoryTransactions transactions) {
        this.rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Calendar> find(CalendarId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Calendar> lock(CalendarId id) {
        return find(id);
    }

    @Override
    public List<Calendar> all() {
        return rows.all()
                .sorted(Comparator.comparing(
                                (Calendar calendar) -> calendar.id().dealer().value())
                        .thenComparing(Calendar::category))
                .toList();
    }

    @Override
    public void adopt(DealerId from, DealerId to) {
        for (var calendar : all()) {
            var id = new CalendarId(to, calendar.category());
            if (calendar.id().dealer().equals(from) && rows.find(id).isEmpty()) {
                rows.remove(calendar.id());
                save(new Calendar(
                        id,
                        calendar.slotLength(),
                        calendar.places(),
                        calendar.openings(),
                        calendar.closedDays(),
                        calendar.window()));
            }
        }
    }

    @Override
    public void save(Calendar calendar) {
        rows.put(calendar.id(), calendar);
    }
}
