package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever a client came, and whatever happened since: its welcome and the events after it make up a fresh welcome. */
class SnapshotAndEventsTest {
    private static final int OBSERVERS = 12;
    private static final Duration QUIET = Duration.ofMillis(120);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private record Observer(String name, Client client, Picture picture) {
        /** Takes in what came, until nothing more comes for a while. */
        void takeIn() {
            for (var event = client.next(QUIET); event != null; event = client.next(QUIET)) {
                picture.apply(event);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_welcome_and_the_events_after_it_make_a_fresh_welcome(long seed) throws InterruptedException {
        var history = new History(house, new SplittableRandom(seed));
        history.run(40);
        var living = new Thread(() -> history.run(160));
        living.start();
        var observers = new ArrayList<Observer>();
        var random = new SplittableRandom(-seed);
        while (observers.size() < OBSERVERS) {
            observers.add(observe(history, random.nextInt(History.OBSERVED)));
        }
        living.join();

        expectFresh(history, observers);
    }

    private void expectFresh(History history, List<Observer> observers) {
        var fresh = new ArrayList<Observer>();
        for (int i = 0; i < History.OBSERVED; i++) {
            fresh.add(observe(history, i));
        }
        for (var observer : observers) {
            var expected = fresh.stream()
                    .filter(one -> one.name().equals(observer.name()))
                    .findFirst()
                    .orElseThrow();
            awaitSame(observer, expected);
        }
    }

    private static void awaitSame(Observer observer, Observer fresh) {
        long deadline = System.nanoTime() + PATIENCE;
        do {
            observer.takeIn();
            fresh.takeIn();
        } while (!observer.picture().text().equals(fresh.picture().text()) && System.nanoTime() < deadline);
        assertThat(observer.picture().text())
                .as(observer.name())
                .isEqualTo(fresh.picture().text());
    }

    private Observer observe(History history, int person) {
        var account = history.person(person);
        house.atNextWelcome(history::awaitSomeSteps);
        var client = house.connect(account);
        return new Observer(account.name().value(), client, new Picture(client.welcome()));
    }
}
