package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that wait behind one which the store keeps for long. */
class LateCommandsTest {
    private final CountDownLatch answered = new CountDownLatch(1);
    private final House house = new House(House.settings(false, Timeouts.USUAL), log -> message -> {
        awaitAnswer();
        return log.append(message);
    });
    private final String room = house.openRoom("Balades", 50).id().value();

    @AfterEach
    void close() {
        answered.countDown();
        house.close();
    }

    @Test
    void are_refused_without_a_try_when_their_turn_comes_too_late() {
        var claire = house.connect(house.world.customer("claire"));
        claire.join(room);

        claire.say(
                "{\"type\":\"message.send\",\"id\":\"kept\",\"conversation\":\"%s\",\"clientId\":\"1\",\"text\":\"Bonjour\"}"
                        .formatted(room));
        claire.say("{\"type\":\"room.leave\",\"id\":\"late\",\"room\":\"%s\"}".formatted(room));
        LockSupport.parkNanos(Duration.ofMillis(2_700).toNanos());
        answered.countDown();

        var refused = claire.await(frame -> frame.path("id").asString().equals("late"));
        assertThat(refused.path("code").asString()).isEqualTo("unavailable");
        assertThat(refused.path("retryable").asBoolean()).isTrue();
        assertThat(refused.path("retryAfterMs").asInt()).isEqualTo(1_000);
        assertThat(claire.send(room, "still seated").path("type").asString()).isEqualTo("ok");
    }

    private void awaitAnswer() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
