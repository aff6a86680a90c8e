package dev.paddock.domain.room;

import dev.paddock.domain.account.Person;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody kept from writing in a room, or from being in it.
 *
 * @param until when it ends by itself, null if never
 * @param by the member of staff who decided
 */
public record Bar(
        RoomId room, Person person, Kind kind, @Nullable Instant until, Person by) {
    /** What somebody is kept from: writing, or the room. */
    public enum Kind {
        MUTE,
        BAN;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
