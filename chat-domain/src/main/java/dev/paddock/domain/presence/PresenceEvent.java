package dev.paddock.domain.presence;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.UserId;
import java.util.Set;

/** An event about who is there. */
public sealed interface PresenceEvent extends StateEvent {
    /**
     * Somebody came online, or has no connection any more.
     *
     * @param audience those who may know: the people they talk with
     */
    record PresenceChanged(UserId user, boolean online, Set<UserId> audience) implements PresenceEvent {
        public PresenceChanged {
            audience = Set.copyOf(audience);
        }
    }
}
