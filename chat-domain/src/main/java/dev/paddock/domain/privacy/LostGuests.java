package dev.paddock.domain.privacy;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;

/** Guests who can't come back and left nothing behind. Implementations are safe for use by many threads and several nodes. */
public interface LostGuests {
    /**
     * Up to {@code limit} guests who came before {@code instant}, have no session left, and of whom there is nothing that others
     * may look for: no seat, no message, no conversation, request, appointment, no talk with the assistant, and no offer.
     */
    List<UserId> before(Instant instant, int limit);
}
