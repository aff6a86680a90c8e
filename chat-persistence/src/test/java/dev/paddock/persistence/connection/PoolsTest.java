package dev.paddock.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.persistence.PoolFigures;
import dev.paddock.persistence.StoreRecorder;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.TestDatabases;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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

    /** As H2 closes its file under a crowd: they have a connection, and it can't even say what state it is in. */
    @Test
    void a_connection_that_breaks_on_its_way_is_given_back() throws SQLException {
        var mortal = new Mortal();
        var users = new AtomicInteger();
        var connections = new CountedConnections(users, Outage.IGNORED, mortal::connection);
        var jdbi = Jdbi.create(connections);

        mortal.broken = true;
        assertThatThrownBy(jdbi::open).isInstanceOf(ConnectionException.class);
        assertThat(users).hasValue(0);
        assertThat(mortal.open).hasValue(0);

        mortal.broken = false;
        try (var handle = jdbi.open()) {
            assertThat(handle.inTransaction(PoolsTest::answers)).isTrue();
            assertThat(users).hasValue(1);
        }
        assertThat(users).hasValue(0);
    }

    @Test
    void a_crowd_at_the_door_is_not_counted() {
        var most = new AtomicInteger();
        var users = new AtomicInteger();
        var connections = new CountedConnections(
                users,
                new Outage() {
                    @Override
                    public void admit() throws SQLException {
                        most.accumulateAndGet(users.get(), Math::max);
                        throw new SQLException("away", "08000");
                    }
                },
                () -> {
                    throw new SQLException("never asked", "08000");
                });

        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(connections::openConnection).hasMessage("away");
        }

        assertThat(most).hasValue(0);
        assertThat(users).hasValue(0);
    }

    private static boolean answers(Handle handle) {
        return handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1;
    }

    private PoolFigures shared() {
        return pools.figures().get(0);
    }

    /** Connections that can be made to answer no question. */
    private static final class Mortal {
        private final AtomicInteger open = new AtomicInteger();
        private boolean broken;

        private Connection connection() throws SQLException {
            var real = DriverManager.getConnection("jdbc:h2:mem:");
            open.incrementAndGet();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            open.decrementAndGet();
                        } else if (broken) {
                            throw new SQLException("the database is closed", "90098");
                        }
                        return method.invoke(real, arguments);
                    });
        }
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
