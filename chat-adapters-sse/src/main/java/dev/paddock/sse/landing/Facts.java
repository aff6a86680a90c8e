package dev.paddock.sse.landing;

import dev.paddock.domain.advice.Estimate;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.room.Room;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of this moment that the page shows. Nothing in it is about a person.
 *
 * @param advisors how many can take a customer
 * @param delay how long the next one would wait, null if nobody can say
 * @param opensAt when an advisor is back, null within the desk's hours, and where nobody said what they are
 * @param dealers what can be booked at each dealership, those with nothing left out
 */
public record Facts(
        int advisors,
        @Nullable Estimate delay,
        List<Room> rooms,
        List<DealerSlots> dealers,
        @Nullable Instant opensAt) {
    /** The facts when the store can't be asked: none. */
    public static final Facts NONE = new Facts(0, null, List.of(), List.of());

    /** Facts within the desk's hours, or where nobody said what they are. */
    public Facts(int advisors, @Nullable Estimate delay, List<Room> rooms, List<DealerSlots> dealers) {
        this(advisors, delay, rooms, dealers, null);
    }

    public Facts {
        rooms = List.copyOf(rooms);
        dealers = List.copyOf(dealers);
    }

    /** The calendars of all dealerships. */
    List<Calendar> calendars() {
        return dealers.stream()
                .flatMap(dealer -> dealer.calendars().values().stream())
                .toList();
    }
}
