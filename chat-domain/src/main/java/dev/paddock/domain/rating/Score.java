package dev.paddock.domain.rating;

import dev.paddock.domain.Checked;

/** How good a talk was, from 1 to 5. */
public record Score(int value) {
    public static final int MAX = 5;

    public Score {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("a score is 1 to 5, not " + value);
        }
    }

    public static Checked<Score> parse(long raw) {
        return raw < 1 || raw > MAX
                ? Checked.invalidValue("A score is a whole number from 1 to 5.")
                : Checked.valid(new Score((int) raw));
    }
}
