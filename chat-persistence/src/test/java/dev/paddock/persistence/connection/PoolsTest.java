package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.PoolFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolsTest {
    private final StoreSettings settings = TestDatabases.SharedH2.STORE.settings();
    private final Heard heard = new Heard();
    private final Pools pools = new Pools(
            new StoreSettings(settings.url(), settings.user(), settings.password(), 2, 1, 1, settings.keys()), heard);

    @AfterEach
    void close() {
        pools.close();
    }

    @Test
    void a_connection_in_use_shows_as_such_until_it_is_given_back() {
        try (var handle = pools.shared().open()) {
            assertThat(answers(handle)).isTrue();
            assertThat(shared().active()).isEqualTo(1);
            assertThat(heard.acquired).contains("paddock");
        }

        assertThat(shared().active()).isZero();
        assertThat(shared().idle()).isPositive();
        assertThat(shared().most()).isEqualTo(2);
        assertThat(pools.figures()).extracting(PoolFigures::name).containsExactly("paddock", "paddock-log");
    }

    @Test
    void waiting_in_vain_is_told() {
        try (var only = pools.log().open()) {
            assertThat(answers(only)).isTrue();
            assertThatThrownBy(() -> pools.log().open()).isInstanceOf(ConnectionException.class);
        }

        assertThat(heard.timedOut).containsExactly("paddock-log");
    }

    private static boolean answers(Handle handle) {
        return handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1;
    }

    private PoolFigures shared() {
        return pools.figures().get(0);
    }

    private static final class Heard implements StoreRecorder {
        private final List<String> acquired = new CopyOnWriteArrayList<>();
        private final List<String> timedOut = new CopyOnWriteArrayList<>();

        @Override
        public void acquired(String pool, long nanos) {
            acquired.add(pool);
        }

        @Override
        public void timedOut(String pool) {
            timedOut.add(pool);
        }
    }
}
