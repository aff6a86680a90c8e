package dev.paddock.persistence.disk;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.file.EmbeddedFile;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jdbi.v3.core.Jdbi;

/** The hours of a file's space within a moment: chunks that were replaced are given up early, rewritten, moved. */
final class PowerLossSpace {
    private static final int FILL_RATE = 90;
    private static final int BYTES = 256 * 1024;
    private static final int LONGEST_REST_NANOS = 20_000_000;

    private final StoreSettings settings;
    private final SplittableRandom random;
    private final int retentionMillis;
    private final Tidying tidying;

    PowerLossSpace(StoreSettings settings, SplittableRandom random, int retentionMillis, Tidying tidying) {
        this.settings = settings;
        this.random = random;
        this.retentionMillis = retentionMillis;
        this.tidying = tidying;
    }

    /** Works for as long as {@code isWanted}. */
    void keep(BooleanSupplier isWanted) throws SQLException {
        try (var connection = Preparation.connectionTo(settings);
                var handle = Jdbi.open(connection)) {
            while (isWanted.getAsBoolean()) {
                // each connection that is opened sets it to what its address says
                handle.execute("SET RETENTION_TIME " + retentionMillis);
                EmbeddedFile.of(handle).ifPresent(tidying::tidy);
                LockSupport.parkNanos(random.nextInt(LONGEST_REST_NANOS));
            }
        }
    }

    /** A thing that is done to the chunks. */
    enum Tidying {
        NOTHING {
            @Override
            void tidy(MVStore store) {}
        },
        REWRITING {
            @Override
            void tidy(MVStore store) {
                store.compact(FILL_RATE, BYTES);
            }
        },
        MOVING {
            @Override
            void tidy(MVStore store) {
                if (store.getFileStore() instanceof RandomAccessStore file) {
                    file.compactMoveChunks(FILL_RATE, BYTES, store);
                }
            }
        },
        BOTH {
            @Override
            void tidy(MVStore store) {
                REWRITING.tidy(store);
                MOVING.tidy(store);
            }
        };

        abstract void tidy(MVStore store);
    }
}
