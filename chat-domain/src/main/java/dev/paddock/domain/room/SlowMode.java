package dev.paddock.domain.room;

import dev.paddock.domain.Checked;

/** The pause that customers make between two messages of theirs in a room: 0 to 3,600 seconds. */
public record SlowMode(int seconds) {
    public static final int MAX = 3_600;

    public static Checked<SlowMode> parse(long seconds) {
        return seconds < 0 || seconds > MAX
                ? Checked.invalidValue("Slow mode is 0 to 3,600 seconds.")
                : Checked.valid(new SlowMode((int) seconds));
    }
}
