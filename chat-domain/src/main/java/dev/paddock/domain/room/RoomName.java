package dev.paddock.domain.room;

import dev.paddock.domain.Checked;
import dev.paddock.domain.PlainText;
import java.util.Locale;

/** A room's name, 3 to 64 characters on one line; no two rooms have names that look alike. */
public record RoomName(String value) {
    private static final PlainText RULE = PlainText.line(3, 64);

    public static Checked<RoomName> parse(String raw) {
        return RULE.check(raw).map(RoomName::new);
    }

    /** The form of the name by which rooms are sorted. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }
}
