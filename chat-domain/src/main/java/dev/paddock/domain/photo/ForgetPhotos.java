package dev.paddock.domain.photo;

import dev.paddock.domain.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/** Forgetting the photos that were uploaded and never sent. */
public final class ForgetPhotos {
    /** The time for which a photo waits to be sent. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** The number of photos deleted in one transaction: few enough to hold nobody up. */
    static final int PORTION = 20;

    private final Photos photos;
    private final Transactions transactions;
    private final InstantSource clock;

    public ForgetPhotos(Photos photos, Transactions transactions, InstantSource clock) {
        this.photos = photos;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To be called every few minutes, on any number of nodes; returns how many photos were forgotten. */
    public int forget() {
        var oldest = clock.instant().minus(KEPT);
        int all = 0;
        int portion;
        do {
            portion = transactions.run(() -> photos.forgetUnsent(oldest, PORTION));
            all += portion;
        } while (portion == PORTION);
        return all;
    }
}
