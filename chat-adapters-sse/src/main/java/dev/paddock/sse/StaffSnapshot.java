package dev.paddock.sse;

import dev.paddock.contract.shape.Shape;
import java.util.List;

/**
 * What a staff stream begins with, and its events are changes of.
 *
 * @param requests those that wait
 * @param conversations the person's own open ones
 */
record StaffSnapshot(
        List<Shape> requests,
        List<Shape> conversations,
        List<Shape> rooms,
        Advisors advisors,
        DeskCalls.DeskView availability) {
    /** How many advisors can take somebody. */
    record Advisors(int available) {}
}
