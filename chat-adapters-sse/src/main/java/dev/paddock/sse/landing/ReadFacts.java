package dev.paddock.sse.landing;

import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.room.Rooms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Reading what the page tells of this moment. */
public final class ReadFacts {
    private final AdviceLine queue;
    private final Rooms rooms;
    private final FindSlots findSlots;
    private final ConfigureCalendar calendars;

    public ReadFacts(AdviceLine queue, Rooms rooms, FindSlots findSlots, ConfigureCalendar calendars) {
        this.queue = queue;
        this.rooms = rooms;
        this.findSlots = findSlots;
        this.calendars = calendars;
    }

    public Facts now() {
        var open = new EnumMap<Category, Calendar>(Category.class);
        var free = new EnumMap<Category, List<Slot>>(Category.class);
        for (var category : Category.values()) {
            var calendar = calendars.current(category);
            if (!calendar.isNeverOpen()) {
                open.put(category, calendar);
                free.put(category, nextFree(category));
            }
        }
        return new Facts(queue.advisorsAvailable(), queue.estimateForNext().orElse(null), rooms.all(), free, open);
    }

    /** Those of this week and the next, or else of the first one that has any. */
    private List<Slot> nextFree(Category category) {
        var week = findSlots.currentWeek();
        var free = new ArrayList<>(findSlots.freeIn(category, week));
        free.addAll(findSlots.freeIn(category, week.next()));
        return free.isEmpty()
                ? findSlots
                        .firstAfter(category, week.next())
                        .map(slot -> findSlots.freeIn(category, weekOf(slot)))
                        .orElse(List.of())
                : free;
    }

    private IsoWeek weekOf(Slot slot) {
        return IsoWeek.of(slot.start().atZone(findSlots.zone()).toLocalDate());
    }
}
