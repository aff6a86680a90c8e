package dev.paddock.sse.staffstream;

import dev.paddock.sse.ConversationView;
import dev.paddock.sse.RequestView;
import dev.paddock.sse.RoomView;
import dev.paddock.sse.talk.DeskCalls;
import java.util.List;

/**
 * The state with which a staff stream begins, and which its events change.
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
    /** The number of advisors who can take somebody. */
    record Advisors(int available) {}
}
