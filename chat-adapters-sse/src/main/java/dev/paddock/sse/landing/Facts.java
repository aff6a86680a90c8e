package dev.paddock.sse.landing;

import dev.paddock.domain.advice.Estimate;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.room.Room;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of this moment that the page shows. Nothing in it is about a person.
 *
 * @param advisors how many can take a customer
 * @param delay how long the next one would wait, null if nobody can say
 * @param free the next free slots of each category that has any
 * @param calendars of the categories that can be booked at all
 */
public record Facts(
        int advisors,
        @Nullable Estimate delay,
        List<Room> rooms,
        Map<Category, List<Slot>> free,
        Map<Category, Calendar> calendars) {
    /** The facts when the store can't be asked: none. */
    public static final Facts NONE = new Facts(0, null, List.of(), Map.of(), Map.of());

    public Facts {
        rooms = List.copyOf(rooms);
        free = Map.copyOf(free);
        calendars = Map.copyOf(calendars);
    }
}
