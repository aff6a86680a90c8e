package dev.paddock.sse.landing;

import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.dealer.DealerSite;
import java.util.List;
import java.util.Map;

/**
 * What can be booked at one dealership.
 *
 * @param free the next free slots of each category that has any
 * @param calendars of the categories that can be booked at all
 */
record DealerSlots(DealerSite site, Map<Category, List<Slot>> free, Map<Category, Calendar> calendars) {
    DealerSlots {
        free = Map.copyOf(free);
        calendars = Map.copyOf(calendars);
    }
}
