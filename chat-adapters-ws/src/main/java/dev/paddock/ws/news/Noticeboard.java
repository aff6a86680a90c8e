package dev.paddock.ws.news;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.advice.AdviceEvent;
import dev.paddock.domain.advice.AdviceLine;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.domain.room.Rooms;
import java.util.List;

/**
 * The part of a welcome that is the same for everybody, so that a crowd does not ask for it person by person: the rooms, how many
 * advisors there are, and where the log stands. Whoever listens first, asks for {@link #newest} then and for the rest after that, hears
 * of each event that the rest lacks. Safe for use by many threads.
 */
public final class Noticeboard {
    private final Remembered<List<Room>> rooms;
    private final Remembered<Integer> advisors;
    private final Remembered<Long> newest;

    public Noticeboard(EventLog log, Rooms rooms, AdviceLine line) {
        this.newest = new Remembered<>(log::newest);
        this.rooms = new Remembered<>(rooms::all);
        this.advisors = new Remembered<>(line::advisorsAvailable);
    }

    /** To be called in the order of the log, before anybody is told; the number last, as who knows it must not see what was before. */
    public void hear(EventLog.Numbered news) {
        if (news.event() instanceof RoomEvent) {
            rooms.forget();
        } else if (news.event() instanceof AdviceEvent || news.event() instanceof AccountEvent) {
            advisors.forget();
        }
        newest.set(news.number());
    }

    /** The number of the newest event, as far as it was heard here. */
    public long newest() {
        return newest.get();
    }

    public List<Room> rooms() {
        return rooms.get();
    }

    public int advisorsAvailable() {
        return advisors.get();
    }
}
