package dev.paddock.sse.landing;

import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.advice.DeskTimes;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.ConfigureCalendar;
import dev.paddock.domain.appointment.FindSlots;
import dev.paddock.domain.appointment.IsoWeek;
import dev.paddock.domain.appointment.Slot;
import dev.paddock.domain.dealer.DealerSite;
import dev.paddock.domain.dealer.Dealers;
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
    private final Dealers dealers;
    private final DeskTimes deskTimes;

    public ReadFacts(
            AdviceLine queue,
            Rooms rooms,
            FindSlots findSlots,
            ConfigureCalendar calendars,
            Dealers dealers,
            DeskTimes deskTimes) {
        this.queue = queue;
        this.rooms = rooms;
        this.findSlots = findSlots;
        this.calendars = calendars;
        this.dealers = dealers;
        this.deskTimes = deskTimes;
    }

    public Facts now() {
        var slots = dealers.all().stream()
                .map(this::slots)
                .filter(dealer -> !dealer.calendars().isEmpty())
                .toList();
        return new Facts(
                queue.advisorsAvailable(),
                queue.estimateForNext().orElse(null),
                rooms.all(),
                slots,
                deskTimes.opensAt().orElse(null));
    }

    private DealerSlots slots(DealerSite site) {
        var open = new EnumMap<Category, Calendar>(Category.class);
        var free = new EnumMap<Category, List<Slot>>(Category.class);
        for (var category : Category.values()) {
            var calendar = calendars.current(new CalendarId(site.id(), category));
            if (!calendar.isNeverOpen()) {
                open.put(category, calendar);
                free.put(category, nextFree(calendar.id()));
            }
        }
        return new DealerSlots(site, free, open);
    }

    /** Those of this week and the next, or else of the first one that has any. */
    private List<Slot> nextFree(CalendarId calendar) {
        var week = findSlots.currentWeek();
        var free = new ArrayList<>(findSlots.freeIn(calendar, week));
        free.addAll(findSlots.freeIn(calendar, week.next()));
        return free.isEmpty()
                ? findSlots
                        .firstAfter(calendar, week.next())
                        .map(slot -> findSlots.freeIn(calendar, weekOf(slot)))
                        .orElse(List.of())
                : free;
    }

    private IsoWeek weekOf(Slot slot) {
        return IsoWeek.of(slot.start().atZone(findSlots.zone()).toLocalDate());
    }
}
