package dev.paddock.domain.room;

import dev.paddock.domain.Checked;

/** The number of seats that a room has: 2 to 10,000. */
public record Capacity(int seats) {
    public static final int MIN = 2;
    public static final int MAX = 10_000;

    public Capacity {
        if (seats < MIN || seats > MAX) {
            throw new IllegalArgumentException("a room has 2 to 10,000 seats, not " + seats);
        }
    }

    public static Checked<Capacity> parse(long seats) {
        if (seats < MIN || seats > MAX) {
            return Checked.invalidValue("A room has 2 to 10,000 seats.");
        }
        return Checked.valid(new Capacity((int) seats));
    }

    public boolean isReachedBy(int taken) {
        return taken >= seats;
    }
}
