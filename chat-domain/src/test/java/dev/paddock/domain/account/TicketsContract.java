package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Tickets} does. */
public abstract class TicketsContract extends Contract {
    private Account claire;
    private Instant now;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        now = world.clock().instant();
    }

    @Test
    void gives_a_ticket_out_once_as_issued() {
        var ticket = issue("a", now.plusSeconds(30));

        assertThat(world.tickets().redeem(ticket.digest(), now)).contains(ticket);
        assertThat(world.tickets().redeem(ticket.digest(), now)).isEmpty();
    }

    @Test
    void marks_one_that_was_not_issued_as_used_once() {
        var ticket = ticket("a", now.plusSeconds(30));

        assertThat(world.tickets().spend(ticket)).isTrue();
        assertThat(world.tickets().spend(ticket)).isFalse();
        assertThat(world.tickets().spend(ticket("b", now.plusSeconds(30)))).isTrue();
    }

    @Test
    void marks_it_for_one_of_those_who_show_it_at_once() {
        var ticket = ticket("a", now.plusSeconds(30));

        assertThat(Race.of(8, i -> world.tickets().spend(ticket))).containsOnlyOnce(true);
    }

    @Test
    void forgets_a_mark_when_the_ticket_has_expired() {
        var ticket = ticket("a", now.plusMillis(1));
        world.tickets().spend(ticket);

        world.tickets().prune(now);
        assertThat(world.tickets().spend(ticket)).isFalse();

        world.tickets().prune(now.plusMillis(1));
        assertThat(world.tickets().spend(ticket)).isTrue();
    }

    @Test
    void knows_no_ticket_that_was_not_issued() {
        assertThat(world.tickets().redeem(new Secret("made up").digest(), now)).isEmpty();
    }

    @Test
    void takes_a_ticket_until_the_instant_it_expires() {
        var inTime = issue("in time", now.plusMillis(1));
        var late = issue("late", now);

        assertThat(world.tickets().redeem(inTime.digest(), now)).contains(inTime);
        assertThat(world.tickets().redeem(late.digest(), now)).isEmpty();
    }

    @Test
    void lets_one_of_those_in_who_show_it_at_once() {
        var ticket = issue("a", now.plusSeconds(30));

        var redeemed = Race.of(8, i -> world.tickets().redeem(ticket.digest(), now));

        assertThat(redeemed.stream().flatMap(Optional::stream)).containsExactly(ticket);
    }

    @Test
    void prunes_what_expired_and_nothing_else() {
        var gone = issue("gone", now);
        var good = issue("good", now.plusMillis(1));

        world.tickets().prune(now);

        assertThat(world.tickets().redeem(gone.digest(), now.minusSeconds(1))).isEmpty();
        assertThat(world.tickets().redeem(good.digest(), now)).contains(good);
    }

    private Ticket issue(String secret, Instant expiresAt) {
        var ticket = ticket(secret, expiresAt);
        world.tickets().issue(ticket);
        return ticket;
    }

    private Ticket ticket(String secret, Instant expiresAt) {
        return new Ticket(
                new Secret(secret).digest(),
                claire.id(),
                new Secret("cookie").digest(),
                now.plusSeconds(900),
                expiresAt);
    }
}
