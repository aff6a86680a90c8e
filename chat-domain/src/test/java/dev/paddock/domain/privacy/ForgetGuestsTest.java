package dev.paddock.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Newcomer;
import dev.paddock.domain.account.SignUpOutcome;
import dev.paddock.domain.shop.Shop;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetGuestsTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();

    @Test
    void forgets_who_left_nothing_after_thirty_days_and_keeps_who_did() {
        var passing = enter("Passant");
        var writing = enter("Zoé");
        var room = world.room("Atelier", 5);
        world.seat(room, writing);
        world.post(room, writing, "Bonjour");

        live(Duration.ofDays(30));
        assertThat(world.accounts().find(passing.id())).isPresent();

        live(Duration.ofMillis(1));
        assertThat(world.accounts().find(passing.id())).isEmpty();
        assertThat(world.accounts().find(writing.id())).isPresent();
    }

    @Test
    void forgets_as_many_as_there_are() {
        IntStream.range(0, 2 * ForgetGuests.PORTION + 1).forEach(i -> world.guest("Passant"));
        world.clock().advance(ForgetGuests.KEPT.plusMillis(1));

        assertThat(shop.accounts().forgetGuests().forget()).isEqualTo(2 * ForgetGuests.PORTION + 1);
        assertThat(shop.accounts().forgetGuests().forget()).isZero();
    }

    private Account enter(String name) {
        return ((SignUpOutcome.SignedUp) shop.accounts()
                        .signUp()
                        .guest(new DisplayName(name), Language.FRENCH, Newcomer.by(ClientName.UNKNOWN)))
                .account();
    }

    /** Lets time go by, and has done what it brings about. */
    private void live(Duration time) {
        world.clock().advance(time);
        shop.chores().forEach(chore -> chore.work().run());
    }
}
