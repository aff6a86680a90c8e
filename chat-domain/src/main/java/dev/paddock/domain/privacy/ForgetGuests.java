package dev.paddock.domain.privacy;

import java.time.Duration;
import java.time.InstantSource;

/** Forgetting the guests who left a name and nothing else, once they can't come back: their session was all that they had. */
public final class ForgetGuests {
    /** The time after which a guest who never came back is forgotten. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** The number of guests found at once: few enough to hold nobody up. */
    static final int PORTION = 100;

    private final LostGuests guests;
    private final EraseAccount eraseAccount;
    private final InstantSource clock;

    public ForgetGuests(LostGuests guests, EraseAccount eraseAccount, InstantSource clock) {
        this.guests = guests;
        this.eraseAccount = eraseAccount;
        this.clock = clock;
    }

    /** To be called every few minutes, on any number of nodes; returns how many guests were forgotten. */
    public int forget() {
        var oldest = clock.instant().minus(KEPT);
        int all = 0;
        int portion;
        do {
            portion = (int) guests.before(oldest, PORTION).stream()
                    .filter(guest -> eraseAccount.erase(guest) instanceof EraseOutcome.Erased)
                    .count();
            all += portion;
        } while (portion == PORTION);
        return all;
    }
}
