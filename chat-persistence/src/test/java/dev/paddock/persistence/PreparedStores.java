package dev.paddock.persistence;

import java.time.InstantSource;

/** Stores on databases that were prepared before: opened in a moment, for tests that open many. */
public final class PreparedStores {
    private PreparedStores() {}

    public static Stores open(StoreSettings settings, InstantSource clock) {
        return Stores.openPrepared(settings, clock, () -> "epoch", StoreRecorder.SILENT);
    }
}
