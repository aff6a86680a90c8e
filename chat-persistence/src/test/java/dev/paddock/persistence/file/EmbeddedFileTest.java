package dev.paddock.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.database.Preparation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmbeddedFileTest {
    /** As was found in a store that a full disk had closed. */
    @Test
    void lets_go_on_who_waits_in_a_closed_store_for_a_count_that_never_comes_back() throws Exception {
        Handle handle = Jdbi.open(Preparation.connectionTo(TestDatabases.h2())); // which can't be closed in the end
        var store = EmbeddedFile.of(handle).orElseThrow();
        handle.begin();
        handle.execute("CREATE LOCAL TEMPORARY TABLE kept (id INT)");
        handle.execute("INSERT INTO kept VALUES (1)");
        countBelowZero(store);
        var under = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        var waiting = new Thread(() -> {
            under.countDown();
            ended.complete(catchThrowable(() -> handle.execute("INSERT INTO kept VALUES (2)")));
        });
        waiting.setDaemon(true);
        waiting.start();
        under.await();
        store.closeImmediately();

        EmbeddedFile.release(store);

        assertThat(ended.orTimeout(20, TimeUnit.SECONDS)
                        .handle((failure, late) -> late == null)
                        .join())
                .isTrue();
    }

    private static void countBelowZero(MVStore store) throws ReflectiveOperationException {
        var counter = MVStore.class.getDeclaredField("currentTxCounter");
        counter.setAccessible(true);
        var count = MVStore.TxCounter.class.getDeclaredField("counter");
        count.setAccessible(true);
        count.setInt(counter.get(store), -2);
    }
}
