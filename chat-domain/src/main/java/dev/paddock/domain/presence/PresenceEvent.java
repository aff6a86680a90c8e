package dev.paddock.domain.presence;

import dev.paddock.domain.StateEvent;
import dev.paddock.domain.account.UserId;
import java.util.List;
import java.util.Set;

/** An event about who is there. */
public sealed interface PresenceEvent extends StateEvent {
    /** What has changed, person by person. */
    List<PresenceChanged> changes();

    /**
     * Somebody came online, or has no connection any more.
     *
     * @param audience those who may know: the people they talk with
     */
    record PresenceChanged(UserId user, boolean online, Set<UserId> audience) implements PresenceEvent {
        public PresenceChanged {
            audience = Set.copyOf(audience);
        }

        @Override
        public List<PresenceChanged> changes() {
            return List.of(this);
        }
    }

    /** Several people came or went at about the same moment. */
    record PresencesChanged(List<PresenceChanged> changes) implements PresenceEvent {
        public PresencesChanged {
            changes = List.copyOf(changes);
        }
    }
}
