package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.EventLog;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.AccountEvent;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.room.Room;
import java.time.Duration;
import java.time.Period;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetOldTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Account claire = world.customer("claire");
    private final Room atelier = world.room("Atelier", 2);

    @Test
    void forgets_chats_of_the_age_that_was_set_and_none_younger() {
        world.post(atelier, claire, "2026-11-23");
        world.clock().advance(Duration.ofDays(1));
        world.post(atelier, claire, "2026-11-24");

        world.clock().advance(Duration.ofDays(29)); // to 23 December: one month, to the day, after the first
        assertThat(forgetOld(Period.ofMonths(1)).forget()).isZero();
        world.clock().advance(Duration.ofMillis(1));
        assertThat(forgetOld(Period.ofMonths(1)).forget()).isEqualTo(1);

        assertThat(world.conversations().after(atelier.conversation(), 0, 10))
                .extracting(Message::seq)
                .containsExactly(2L);
    }

    @ParameterizedTest(name = "{0} messages")
    @ValueSource(ints = {ForgetOld.PORTION - 1, ForgetOld.PORTION, ForgetOld.PORTION + 1, 2 * ForgetOld.PORTION + 1})
    void stops_at_the_end_and_not_before(int count) {
        IntStream.range(0, count).forEach(i -> world.post(atelier, claire, "m" + i));
        world.clock().advance(Duration.ofDays(365 * 3));

        assertThat(forgetOld(ForgetOld.USUAL_AGE).forget()).isEqualTo(count);
        assertThat(forgetOld(ForgetOld.USUAL_AGE).forget()).isZero();
    }

    @Test
    void keeps_state_changes_for_three_days() {
        world.events().append(new AccountEvent.AccountChanged(claire));
        world.clock().advance(EventLog.KEPT);
        forgetOld(ForgetOld.USUAL_AGE).forget();
        assertThat(world.eventLog().after(0, 10)).hasSize(1);

        world.clock().advance(Duration.ofMillis(1));
        forgetOld(ForgetOld.USUAL_AGE).forget();

        assertThat(world.eventLog().after(0, 10)).isEmpty();
        assertThat(world.eventLog().newest()).isEqualTo(1);
    }

    @Test
    void keeps_chats_for_some_time_at_least() {
        assertThatThrownBy(() -> forgetOld(Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forgetOld(Period.ofMonths(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private ForgetOld forgetOld(Period age) {
        return new ForgetOld(world.oldChats(), world.eventLog(), world.transactions(), age, world.clock());
    }
}
