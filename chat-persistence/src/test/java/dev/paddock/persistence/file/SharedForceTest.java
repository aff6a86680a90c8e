package dev.paddock.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.database.Dialect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedForceTest {
    private final StoreSettings settings = TestDatabases.h2();
    private final Jdbi jdbi = Jdbi.create(Dialect.of(settings.url()).connectable(settings.url()), "", "");
    private final SharedForce force = SharedForce.by(EmbeddedFile::force);

    @Test
    void writes_what_many_committed_at_once() throws Exception {
        try (var keeper = jdbi.open()) {
            keeper.execute("CREATE TABLE things (id BIGINT PRIMARY KEY)");
            var handles = Stream.generate(jdbi::open).limit(20).toList();
            force.force(keeper); // from here on nothing is written by a commit
            var store = EmbeddedFile.of(keeper).orElseThrow();
            var barrier = new CyclicBarrier(20);
            long before = store.getCurrentVersion();

            var threads = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> commitTogether(handles.get(i), i, barrier), task -> new Thread(task).start()))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(threads).get(30, TimeUnit.SECONDS);

            assertThat(store.getCurrentVersion() - before)
                    .as("chunks for twenty commits")
                    .isBetween(1L, 2L);
            assertThat(store.hasUnsavedChanges()).isFalse();
            handles.forEach(Handle::close);
        }
    }

    private void commitTogether(Handle handle, int id, CyclicBarrier barrier) {
        handle.execute("INSERT INTO things VALUES (?)", id);
        await(barrier);
        force.force(handle);
    }

    @Test
    void keeps_a_pace_once_many_came_one_after_another() {
        try (var handle = jdbi.open()) {
            handle.execute("CREATE TABLE things (id BIGINT PRIMARY KEY)");
            long began = System.nanoTime();
            for (int i = 0; i < SharedForce.BURST + 41; i++) {
                commitAndForce(handle, i);
            }

            assertThat(System.nanoTime() - began)
                    .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(40L * SharedForce.PACE_MILLIS));
        }
    }

    private void commitAndForce(Handle handle, int id) {
        handle.execute("INSERT INTO things VALUES (?)", id);
        force.force(handle);
    }

    @Test
    void writes_nothing_while_a_transaction_is_under_way_and_all_of_it_after() throws Exception {
        try (var handle = jdbi.open();
                var other = jdbi.open()) {
            handle.execute("CREATE TABLE things (id BIGINT PRIMARY KEY)");
            force.force(handle);
            var store = EmbeddedFile.of(handle).orElseThrow();
            long before = store.getCurrentVersion();

            var forced = force.whole(() -> {
                other.begin();
                other.execute("INSERT INTO things VALUES (1)");
                var forcing = new Thread(() -> force.force(handle));
                forcing.start();
                while (forcing.getState() != Thread.State.WAITING) { // for the end of the transaction
                    Thread.onSpinWait();
                }
                assertThat(store.getCurrentVersion()).isEqualTo(before);
                other.commit();
                return forcing;
            });
            forced.join();

            assertThat(store.getCurrentVersion()).isEqualTo(before + 1);
            assertThat(store.hasUnsavedChanges()).isFalse();
        }
    }

    @Test
    void refuses_to_wait_for_the_transaction_it_is_called_in() {
        try (var handle = jdbi.open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> force.whole(() -> {
                        force.force(handle);
                        return true;
                    }));
        }
    }

    @Test
    void forces_before_an_interrupted_thread_goes_on() {
        try (var handle = jdbi.open()) {
            handle.execute("CREATE TABLE things (id BIGINT PRIMARY KEY)");
            force.force(handle);
            handle.execute("INSERT INTO things VALUES (1)");
            Thread.currentThread().interrupt();

            force.force(handle);

            assertThat(Thread.interrupted())
                    .as("the interrupt is for others to see")
                    .isTrue();
            assertThat(EmbeddedFile.of(handle).orElseThrow().hasUnsavedChanges())
                    .isFalse();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
