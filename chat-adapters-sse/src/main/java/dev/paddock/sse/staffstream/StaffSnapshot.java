package dev.paddock.sse.staffstream;

import dev.paddock.contract.shape.Shape;
import dev.paddock.sse.talk.DeskCalls;
import dev.paddock.sse.view.ColleagueView;
import java.util.List;

/**
 * The state with which a staff stream begins, and which its events change.
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
    /**
     * The number of advisors who can take somebody, and who else is on duty.
     *
     * @param colleagues by name, those who can take nobody at the moment included
     */
    record Advisors(int available, List<ColleagueView> colleagues) {}
}
