package dev.paddock.sse.staffstream;

import dev.paddock.sse.ConversationView;
import dev.paddock.sse.RequestView;
import dev.paddock.sse.RoomView;
import dev.paddock.sse.talk.DeskCalls;
import java.util.List;

/**
 * What a staff stream begins with, and its events are changes of.
 *
 * @param requests those that wait
 * @param conversations the person's own open ones
 */
record StaffSnapshot(
        List<RequestView> requests,
        List<ConversationView> conversations,
        List<RoomView> rooms,
        Advisors advisors,
        DeskCalls.DeskView availability) {
    /** How many advisors can take somebody. */
    record Advisors(int available) {}
}
